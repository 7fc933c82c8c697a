import { type FormEvent, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { recoveryKeyBytes } from '../../api/recovery-key-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { KeyField } from '../../components/key-field.tsx'
import styles from './rehearsal-form.module.css'

/** Types the recovery key in from the sheet, to know that it would open this vault. Nothing is changed by it. */
export function RehearsalForm({ onTried }: { readonly onTried: () => void }) {
  const [typed, setTyped] = useState('')
  const [isTrying, setTrying] = useState(false)
  const [news, setNews] = useState<'holds' | ErrorWords | null>(null)
  const rehearse = async (event: FormEvent) => {
    event.preventDefault()
    if (isTrying || typed.trim() === '') return
    setTrying(true)
    const result = await call('vault.rehearseRecovery', { secret: recoveryKeyBytes(typed) })
    setTrying(false)
    setNews(result.ok ? 'holds' : errorWords(result.error))
    if (!result.ok) return
    setTyped('')
    onTried()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void rehearse(event)}>
      <KeyField
        label="Recovery key, from the sheet"
        description="All fifteen groups, in order. Nothing in the vault changes."
        value={typed}
        onChange={setTyped}
      />
      <p role="status">{news === 'holds' ? 'The sheet holds: it would open this vault.' : ''}</p>
      {news !== null && news !== 'holds' && <FailureNotice failure={news} />}
      <Button
        kind="quiet"
        type="submit"
        isDisabled={typed.trim() === ''}
        isPending={isTrying}
        pendingWords="Trying"
      >
        Try the sheet
      </Button>
    </form>
  )
}
