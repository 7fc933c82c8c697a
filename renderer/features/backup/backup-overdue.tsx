import { errorWords } from '../../api/error-words.ts'
import { longDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { tryWords } from './backup-words.ts'
import { type BackupStanding, useBackupStanding } from './use-backups.ts'

/** On Today: the vault's files are gone, or there has been no backup for long. The page of the backups is the way out. */
export function BackupOverdue() {
  const standing = useBackupStanding()
  const { goTo } = useNavigation()
  if (standing === null) return null
  const words = overdueWords(standing)
  if (words === null) return null
  return (
    <Notice kind={standing.lost === null ? 'attention' : 'failed'} heading={words.heading}>
      <p>{words.text}</p>
      <Button kind="quiet" onPress={() => goTo({ screen: 'backups' })}>
        See the backups
      </Button>
    </Notice>
  )
}

function overdueWords({ lost, isOverdue, newestOn, failure }: BackupStanding) {
  if (lost !== null) {
    const { happened, nextStep } = errorWords({ code: 'vault-not-in-place', what: lost })
    return { heading: happened, text: nextStep }
  }
  if (!isOverdue) return null
  const heading =
    newestOn === null ? 'There’s no backup yet' : `The newest backup is from ${longDate(newestOn)}`
  if (failure === null)
    return {
      heading,
      text: `There should be ${newestOn === null ? 'one' : 'a newer one'} by now. You can make it yourself.`,
    }
  const { happened, nextStep } = tryWords(failure)
  return { heading, text: `${happened} ${nextStep}` }
}
