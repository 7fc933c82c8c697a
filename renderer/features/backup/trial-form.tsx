import { type FormEvent, useState } from 'react'
import { plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { WorkProgress } from '../../app/work-progress.tsx'
import { Button } from '../../components/button.tsx'
import { KeyField } from '../../components/key-field.tsx'
import common from '../../styles/common.module.css'
import styles from './backup.module.css'
import { pageWords } from './backup-words.ts'
import { type Tried, useTrial } from './use-backups.ts'

/** Opens one backup with the key from the sheet, in memory only, and says what is in it. */
export function TrialForm({ name, onBack }: { readonly name: string; readonly onBack: () => void }) {
  const [typed, setTyped] = useState('')
  const { isTrying, tried, failure, tryIt } = useTrial(name)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void tryIt(typed)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <KeyField
        label="Recovery key, from the sheet"
        description="All fifteen groups, in order. Nothing in the vault changes."
        value={typed}
        onChange={setTyped}
      />
      <p role="status">{tried === null ? '' : triedWords(tried)}</p>
      <FailureNotice failure={failure} />
      {isTrying && <WorkProgress doing="Opening the backup" />}
      <div className={common.actions}>
        <Button
          kind="quiet"
          type="submit"
          isDisabled={typed.trim() === ''}
          isPending={isTrying}
          pendingWords="Opening"
        >
          See that it opens
        </Button>
        <Button kind="plain" onPress={onBack}>
          Not now
        </Button>
      </div>
    </form>
  )
}

function triedWords({ entryCount, newestEntryDate, provesWriter }: Tried): string {
  const pages =
    newestEntryDate === null
      ? 'It opens, and is whole. There is no journal page in it yet.'
      : `It opens, and is whole: ${pageWords(entryCount)}, the newest from ${plainDate(newestEntryDate)}.`
  return provesWriter ? pages : `${pages} It’s of an older kind, which can’t prove who wrote it.`
}
