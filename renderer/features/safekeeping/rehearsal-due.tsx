import { useNavigation } from '../../app/navigation-context.ts'
import { NoSheetYet } from '../../app/no-sheet-yet.tsx'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { useSheetDue } from './use-safekeeping.ts'

/** Above everything on Today, on whatever day: that nobody has shown a recovery sheet yet, so one has to be made. */
export function SheetMissing() {
  return useSheetDue() === 'make' ? <NoSheetYet /> : null
}

/** At the foot of Today: on day 3, day 14 and once a quarter, a minute with the recovery sheet there is. */
export function RehearsalDue() {
  const { goTo } = useNavigation()
  if (useSheetDue() !== 'try') return null
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
