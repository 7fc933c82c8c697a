import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { useRehearsalDue } from './use-safekeeping.ts'

/** On Today, on day 3, day 14 and once a quarter: a minute with the recovery sheet. */
export function RehearsalDue() {
  const { goTo } = useNavigation()
  if (useRehearsalDue() === null) return null
  return (
    <Section title="When you have a minute">
      <p>
        Find the recovery sheet and type it in once, so that you know it holds. Any day this week is fine.
      </p>
      <Button kind="quiet" onPress={() => goTo({ screen: 'security' })}>
        Try the recovery sheet
      </Button>
    </Section>
  )
}
