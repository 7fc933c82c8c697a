import { type FormEvent, type ReactNode, useState } from 'react'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import { type KeyTaskResult, useKeyTask } from './key-task.tsx'
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase-fields.tsx'
import styles from './passphrase-settings.module.css'

type ReplacingPassphraseFormProps = {
  readonly heading: string
  /** What it does, where the heading is not enough. */
  readonly children?: ReactNode
  readonly button: string
  readonly pendingWords: string
  /** Both are wiped by the call that takes them. */
  readonly replace: (typed: {
    readonly current: Uint8Array<ArrayBuffer>
    readonly next: Uint8Array<ArrayBuffer>
  }) => Promise<KeyTaskResult>
  /** The form is done with: `true` where the passphrase was taken. */
  readonly onDone: (isDone: boolean) => void
}

/** The present passphrase and the one that takes its place. While it is at work, the form cannot be left. */
export function ReplacingPassphraseForm({
  heading,
  children,
  button,
  pendingWords,
  replace,
  onDone,
}: ReplacingPassphraseFormProps) {
  const [current, setCurrent] = useState('')
  const chosen = useNewPassphrase()
  const { run, isBusy, failure } = useKeyTask()
  const isReady = chosen.isReady && current !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isReady) return
    void run(async () => {
      const result = await replace({
        current: passphraseBytes(current),
        next: passphraseBytes(chosen.passphrase),
      })
      if (result.ok) onDone(true)
      return result
    })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3>{heading}</h3>
      {children}
      <PassphraseField label="Current passphrase" value={current} onChange={setCurrent} autoFocus />
      <NewPassphraseFields chosen={chosen} />
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        <Button
          kind="primary"
          type="submit"
          isDisabled={!isReady}
          isPending={isBusy}
          pendingWords={pendingWords}
        >
          {button}
        </Button>
        <Button kind="plain" isDisabled={isBusy} onPress={() => onDone(false)}>
          Not now
        </Button>
        <WaitsFor isOver={isReady}>Enter your current passphrase first, and the new one twice.</WaitsFor>
      </div>
    </form>
  )
}
