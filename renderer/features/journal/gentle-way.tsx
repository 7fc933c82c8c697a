import type { JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { useGentleWay } from './use-deep-gate.ts'

type GentleWayProps = { readonly kind: JournalKind; readonly stepId: string | null }

/** Instead of a page that goes deep: one small thing, and the step counts exactly the same (clinical.md C1, H5). */
export function GentleWay({ kind, stepId }: GentleWayProps) {
  const { goTo, goBack } = useNavigation()
  const { failure, tickStep, leaveToTherapy } = useGentleWay(kind, stepId, goBack)
  return (
    <Section title="The gentle way, today" description="One of these. It counts exactly the same.">
      <FailureNotice failure={failure} />
      <ul>
        <li>An empty line on the shelf for your own therapy, and nothing else.</li>
        <li>Feet on the floor, and three things in the room that you can name.</li>
        <li>A short walk, as slow as you like.</li>
      </ul>
      <Button kind="primary" onPress={tickStep}>
        Take the gentle way
      </Button>
      <Button kind="quiet" onPress={leaveToTherapy}>
        Leave it to my own therapy
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'practice', practice: 'grounding', stepId })}>
        An exercise first
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'help' })}>
        If something else is going on
      </Button>
    </Section>
  )
}
