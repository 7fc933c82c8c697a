import { type ReactNode, useState } from 'react'
import type { ListedBackup } from '../../../shared/contract/backup.ts'
import { momentWords } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
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
import { pageWords, sizeWords, VAULT_RISK_WORDS } from './backup-words.ts'
import { SecondFolderSection } from './second-folder-section.tsx'
import { TrialForm } from './trial-form.tsx'
import { useBackups } from './use-backups.ts'

/** What the person is about to do with one backup; a null name is a file still to be chosen. */
type Doing = { readonly what: 'trying' | 'restoring'; readonly name: string | null }

type BackupScreenProps = {
  /** The form that puts a backup in the vault's place; handed in, because it belongs to another feature. */
  readonly restoreForm: (name: string | null, onBack: () => void) => ReactNode
}

/** The backups there are, making one now, trying one, and going back to one. */
export function BackupScreen({ restoreForm }: BackupScreenProps) {
  const { loaded, reload, isMaking, news, makeNow, chooseSecond, forgetSecond } = useBackups()
  const [doing, setDoing] = useState<Doing | null>(null)
  const stop = () => setDoing(null)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ folder, risk, backups, second }) => (
        <Screen
          title="Backups"
          lede="Respite makes one each day after you unlock. The recovery key opens them, here and without Respite."
        >
          <Section title="On this computer">
            {backups.length === 0 ? (
              <EmptyState heading="There is no backup yet.">The first comes with the next unlock.</EmptyState>
            ) : (
              <ul className={`${common.list} ${styles.list}`}>
                {backups.map((backup) => (
                  <li key={backup.name} className={styles.row}>
                    <strong>{momentWords(backup.madeAtMs)}</strong>
                    <span className={common.soft}>{aboutBackup(backup)}</span>
                    {doing?.what === 'trying' && doing.name === backup.name ? (
                      <TrialForm name={backup.name} onBack={stop} />
                    ) : doing?.what === 'restoring' && doing.name === backup.name ? (
                      restoreForm(backup.name, stop)
                    ) : (
                      <div className={common.actions}>
                        <Button kind="plain" onPress={() => setDoing({ what: 'trying', name: backup.name })}>
                          See that it opens
                        </Button>
                        <Button
                          kind="plain"
                          onPress={() => setDoing({ what: 'restoring', name: backup.name })}
                        >
                          Go back to this one
                        </Button>
                      </div>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <p role="status">{news === 'made' ? 'A new backup was made and checked.' : ''}</p>
            {news !== null && news !== 'made' && <FailureNotice failure={news} />}
            <Button kind="quiet" onPress={makeNow} isPending={isMaking} pendingWords="Making a backup">
              Make one now
            </Button>
            {isMaking && <WorkProgress doing="Making a backup" />}
          </Section>
          <SecondFolderSection second={second} onChoose={chooseSecond} onForget={forgetSecond} />
          <Section
            title="Where they are kept"
            description="One backup is kept for each of the last seven days, four weeks and twelve months. If this disk fails, they fail with it."
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

function aboutBackup({ sizeBytes, entryCount, isProven }: ListedBackup): string {
  const proof = isProven ? 'checked when it was made' : 'not checked'
  return `${pageWords(entryCount)}, ${proof}, ${sizeWords(sizeBytes)}`
}
