import { type ReactNode, useState } from 'react'
import type { ListedBackup } from '../../../shared/contract/backup.ts'
import { errorWords } from '../../api/error-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { NoSheetYet } from '../../app/no-sheet-yet.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { WorkProgress } from '../../app/work-progress.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './backup.module.css'
import { BackupRow, type Doing } from './backup-row.tsx'
import { pageWords, SHEET_WORDS, sizeWords, tryWords, VAULT_RISK_WORDS } from './backup-words.ts'
import { SecondFolderSection } from './second-folder-section.tsx'
import { type BackupStanding, useBackups } from './use-backups.ts'

type BackupScreenProps = {
  /** The form that puts a backup in the vault's place; handed in, because it belongs to another feature. */
  readonly restoreForm: (name: string | null, onBack: () => void) => ReactNode
}

/** The backups there are, making one now, trying one, and going back to one. */
export function BackupScreen({ restoreForm }: BackupScreenProps) {
  const { loaded, reload, isMaking, news, makeNow, chooseSecond, forgetSecond } = useBackups()
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = () => setDoing(null)
  const rows = { doing, onDo: setDoing, onStop: stop, restoreForm }
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ folder, risk, backups, others, second, hasSheet, standing }) => (
        <Screen
          title="Backups"
          lede="Respite makes one each day after you unlock. The recovery key opens them, here and without Respite."
        >
          {!hasSheet && <NoSheetYet />}
          <Section title="On this computer">
            {backups.length === 0 ? (
              <EmptyState heading="There is no backup yet.">
                Respite makes the first when you unlock.
              </EmptyState>
            ) : (
              <ul className={`${common.list} ${styles.list}`}>
                {backups.map((backup) => (
                  <BackupRow key={backup.name} backup={backup} about={aboutBackup(backup)} {...rows} />
                ))}
              </ul>
            )}
            {backups.length > 0 && backups.every(({ sheet }) => sheet === 'earlier') && (
              <Notice kind="attention" heading="None of these opens with the sheet you have now">
                Keep the earlier sheet until one does. The next backup will.
              </Notice>
            )}
            <p role="status">{news === 'made' ? 'A new backup was made and checked.' : ''}</p>
            <FailureNotice failure={news === 'made' ? null : (news ?? standingWords(standing))} />
            <Button kind="quiet" onPress={makeNow} isPending={isMaking} pendingWords="Making a backup">
              Make one now
            </Button>
            {isMaking && <WorkProgress doing="Making a backup" />}
          </Section>
          {others.length > 0 && (
            <Section
              title="Others in this folder"
              description="This vault didn’t note these. Another vault made them, or they came after a backup you went back to. Respite never removes them."
            >
              <ul className={`${common.list} ${styles.list}`}>
                {others.map((backup) => (
                  <BackupRow
                    key={backup.name}
                    backup={backup}
                    about={sizeWords(backup.sizeBytes)}
                    {...rows}
                  />
                ))}
              </ul>
            </Section>
          )}
          <SecondFolderSection second={second} onChoose={chooseSecond} onForget={forgetSecond} />
          <Section
            title="Where they are kept"
            description="The newest seven are kept, and one for each of the last seven days, four weeks and twelve months. If this disk fails, they fail with it."
          >
            <p className={common.path}>{folder}</p>
            {risk !== null && (
              <Notice kind="attention" heading={VAULT_RISK_WORDS[risk].heading}>
                {VAULT_RISK_WORDS[risk].words}
              </Notice>
            )}
          </Section>
          <Section
            title="From somewhere else"
            description="You can go back to a backup on another disk, too. This vault is set aside, not deleted."
          >
            {doing?.what === 'restoring' && doing.name === null ? (
              restoreForm(null, stop)
            ) : (
              <Button kind="quiet" onPress={() => setDoing({ what: 'restoring', name: null })}>
                Use a backup from a file
              </Button>
            )}
          </Section>
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

/** Why the one of the day was not made, which nobody watched. */
function standingWords({ lost, failure }: BackupStanding) {
  if (lost !== null) return errorWords({ code: 'vault-not-in-place', what: lost })
  return failure === null ? null : tryWords(failure)
}

function aboutBackup({ sizeBytes, entryCount, isProven, sheet }: ListedBackup): string {
  const proof = isProven ? 'checked when it was made' : 'not the file that was checked'
  return `${pageWords(entryCount)}, ${proof}, ${sizeWords(sizeBytes)}, ${SHEET_WORDS[sheet]}`
}
