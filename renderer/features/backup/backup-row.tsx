import type { ReactNode } from 'react'
import { momentWords } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import styles from './backup.module.css'
import { TrialForm } from './trial-form.tsx'

/** What the person is about to do with one backup; a null name is a file still to be chosen. */
export type Doing = { readonly what: 'trying' | 'restoring'; readonly name: string | null }

type BackupRowProps = {
  readonly backup: { readonly name: string; readonly madeAtMs: number }
  /** What is known of it, in words. */
  readonly about: string
  readonly doing: Doing | null
  readonly onDo: (doing: Doing) => void
  readonly onStop: () => void
  readonly restoreForm: (name: string | null, onBack: () => void) => ReactNode
}

/** One backup: when it was made, what is known of it, and the two things one can do with it. */
export function BackupRow({ backup, about, doing, onDo, onStop, restoreForm }: BackupRowProps) {
  const { name, madeAtMs } = backup
  const what = doing?.name === name ? doing.what : null
  return (
    <li className={styles.row}>
      <strong>{momentWords(madeAtMs)}</strong>
      <span className={common.soft}>{about}</span>
      {what === 'trying' && <TrialForm name={name} onBack={onStop} />}
      {what === 'restoring' && restoreForm(name, onStop)}
      {what === null && (
        <div className={common.actions}>
          <Button kind="plain" onPress={() => onDo({ what: 'trying', name })}>
            See that it opens
          </Button>
          <Button kind="plain" onPress={() => onDo({ what: 'restoring', name })}>
            Go back to this one
          </Button>
        </div>
      )}
    </li>
  )
}
