import { type SubmitEvent, useState } from 'react'
import type { CaseloadLimits } from '../../../shared/domain/caseload/figure-words.ts'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './caseload-screen.module.css'

type LimitsFormProps = {
  readonly limits: CaseloadLimits
  readonly onSave: (limits: CaseloadLimits) => Promise<boolean>
}

/** The share and the number a person wants to be told about. */
export function LimitsForm({ limits, onSave }: LimitsFormProps) {
  const [limit, setLimit] = useState(String(limits.limitPercent))
  const [cap, setCap] = useState(limits.demandingCap === null ? '' : String(limits.demandingCap))
  const [status, setStatus] = useState<'unchanged' | 'saved'>('unchanged')
  const limitPercent = readWhole(limit, 1, 100)
  const demandingCap = cap.trim() === '' ? null : readWhole(cap, 0, 500)
  const capIsWrong = cap.trim() !== '' && demandingCap === null
  const changing = (set: (text: string) => void) => (text: string) => {
    setStatus('unchanged')
    set(text)
  }
  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (limitPercent === null || capIsWrong) return
    if (await onSave({ limitPercent, demandingCap })) setStatus('saved')
  }
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <div className={styles.fields}>
        <TextField
          label="Trauma-focused work, in percent"
          description="Of clients, or of sessions."
          value={limit}
          onChange={changing(setLimit)}
          isShort
          maxLength={4}
          {...(limitPercent === null ? { error: 'A whole number from 1 to 100.' } : {})}
        />
        <TextField
          label="Demanding clients at a time"
          value={cap}
          description="May stay empty."
          onChange={changing(setCap)}
          isShort
          maxLength={4}
          {...(capIsWrong ? { error: 'A whole number from 0 to 500, or nothing.' } : {})}
        />
      </div>
      <div className={common.actions}>
        <Button kind="quiet" type="submit">
          Keep these
        </Button>
        <SavedState status={{ kind: status }} />
      </div>
    </form>
  )
}

function readWhole(text: string, lowest: number, highest: number): number | null {
  if (!/^[0-9]{1,4}$/.test(text.trim())) return null
  const number = Number(text)
  return number >= lowest && number <= highest ? number : null
}
