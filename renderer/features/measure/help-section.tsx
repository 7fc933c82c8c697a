import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'

/** Stands in the same place under every result; only its first sentence differs with what was found. */
export function HelpSection({ firstSentence }: { readonly firstSentence: string | null }) {
  const { goTo } = useNavigation()
  return (
    <Section title="When to get help">
      {firstSentence !== null && <p>{firstSentence}</p>}
      <p>
        Exhaustion can have a bodily cause, and it can hide depression. A&nbsp;doctor can look into both; no
        score can.
      </p>
      <Button kind="quiet" onPress={() => goTo({ screen: 'help' })}>
        Open the help page
      </Button>
    </Section>
  )
}
