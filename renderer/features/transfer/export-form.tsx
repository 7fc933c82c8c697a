import { type FormEvent, useState } from 'react'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { WorkProgress } from '../../app/work-progress.tsx'
import { Button } from '../../components/button.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import styles from './transfer.module.css'
import { useExport } from './use-transfer.ts'

type Way = 'encrypted' | 'readable'

/** Everything into one encrypted file, or into a folder anyone can read. */
export function ExportForm() {
  const [way, setWay] = useState<Way>('encrypted')
  const [passphrase, setPassphrase] = useState('')
  const [secret, setSecret] = useState('')
  const [again, setAgain] = useState('')
  const { isBusy, failure, news, write } = useExport()
  const isReady = passphrase !== '' && (way === 'readable' || (secret !== '' && secret === again))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void write(passphrase, way === 'encrypted' ? secret : null).then(() => setPassphrase(''))
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <RadioChoice<Way>
        label="How it is written"
        options={[
          { value: 'encrypted', label: 'One encrypted file, with a passphrase of its own' },
          { value: 'readable', label: 'A folder of files, not encrypted, that other programs open' },
        ]}
        value={way}
        onChange={setWay}
      />
      {way === 'readable' ? (
        <p>
          That folder is not encrypted. Whoever gets hold of it reads every page, the bin included, and every
          code. Deleting it later does not always remove it from the disk.
        </p>
      ) : (
        <>
          <PassphraseField label="A passphrase for the file" value={secret} onChange={setSecret} />
          <PassphraseField
            label="The file’s passphrase again"
            value={again}
            onChange={setAgain}
            {...(again !== '' && again !== secret ? { error: 'The two are not the same yet.' } : {})}
          />
        </>
      )}
      <PassphraseField
        label="The passphrase of this vault"
        description="The one you unlock Respite with."
        value={passphrase}
        onChange={setPassphrase}
      />
      {isBusy && <WorkProgress doing="Writing everything out" />}
      <p role="status">{news}</p>
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        <Button kind="quiet" type="submit" isDisabled={!isReady} isPending={isBusy} pendingWords="Writing">
          Export everything
        </Button>
        <WaitsFor isOver={isReady}>
          {way === 'readable' ? 'Enter your passphrase first.' : 'Fill in the three fields above first.'}
        </WaitsFor>
      </div>
    </form>
  )
}
