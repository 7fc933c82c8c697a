import { Button } from '../components/button.tsx'
import { Notice } from '../components/notice.tsx'
import { useNavigation } from './navigation-context.ts'

/** On Today and on the page of the backups: nobody has shown a recovery sheet yet, so one has to be made. */
export function NoSheetYet() {
  const { goTo } = useNavigation()
  return (
    <Notice kind="plain" heading="There’s no recovery sheet yet">
      <p>
        If the passphrase were lost, nothing could open the vault or its backups. Making the sheet takes about
        five minutes and a piece of paper.
      </p>
      <Button kind="quiet" onPress={() => goTo({ screen: 'settings', opens: 'recovery-sheet' })}>
        Make a recovery sheet
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'security' })}>
        I have one already
      </Button>
    </Notice>
  )
}
