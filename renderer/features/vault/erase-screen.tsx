import { type FormEvent, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import styles from './restore-form.module.css'

/** What has to be typed, so that no slip of the pointer erases a vault. */
const WORD = 'erase'

type Remains = Output<'vault.readRemains'>

const readRemains = () => call('vault.readRemains', {})

/** Erasing the whole vault: what goes, what stays elsewhere, and two things to type. */
export function EraseScreen() {
  const { loaded, reload } = useLoaded(readRemains)
  const { goTo, goBack } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(remains) => (
        <Screen
          title="Erase this vault"
          lede="This erases the vault on this computer for good. It cannot be undone."
        >
          <p>
            The keys are destroyed first, then the folder. After that nothing can open this vault. Backups and
            exports are separate.
          </p>
          <StaysElsewhere remains={remains} />
          {remains.hasLegalHold ? (
            <Notice kind="attention" heading="A legal hold is on">
              <p>
                Nothing is erased while it is. If you were told to keep records, keep them, and get advice.
              </p>
              <Button kind="quiet" onPress={() => goTo({ screen: 'security' })}>
                To the legal hold
              </Button>
              <Button kind="quiet" onPress={goBack}>
                Keep the vault
              </Button>
            </Notice>
          ) : (
            <EraseForm remains={remains} onKeep={goBack} />
          )}
        </Screen>
      )}
    </ScreenGate>
  )
}

function StaysElsewhere({ remains }: { readonly remains: Remains }) {
  const { backups, backupFolder, secondFolder, setAside, prints, strangeFiles, heldCopies } = remains
  const { goTo } = useNavigation()
  return (
    <Section
      title="What stays elsewhere"
      description="Respite cannot reach everything that came out of this vault."
    >
      <ul>
        {strangeFiles.length > 0 && (
          <li>
            Files in the vault’s own folder that Respite didn’t put there. They stay, and the folder with
            them:
            {strangeFiles.map((name) => (
              <p key={name} className={common.path}>
                {name}
              </p>
            ))}
          </li>
        )}
        {heldCopies > 0 && (
          <li>Copies from before an update, in the vault’s folder. The legal hold keeps them.</li>
        )}
        {backups > 0 && (
          <li>
            {backups === 1
              ? 'One backup, unless you erase it too. Its recovery sheet opens it. It is in this folder:'
              : `${backups} backups, unless you erase them too. Their recovery sheets open them. They are in this folder:`}
            <p className={common.path}>{backupFolder}</p>
          </li>
        )}
        {secondFolder !== null && (
          <li>
            Copies of backups:
            <p className={common.path}>{secondFolder}</p>
          </li>
        )}
        <li>Backups that this vault didn’t make. They may be another vault’s, so Respite leaves them.</li>
        {setAside.map((name) => (
          <li key={name}>
            An earlier vault that was set aside, beside this one:
            <p className={common.path}>{name}</p>
          </li>
        ))}
        {prints > 0 && (
          <li>
            Pages that were printed or saved as files: {prints === 1 ? 'one time' : `${prints} times`}. Files
            you saved are readable where you put them.
          </li>
        )}
        <li>Exports you made, copies of the folder made by other programs, and what other people have.</li>
      </ul>
      <Button kind="plain" onPress={() => goTo({ screen: 'transfer' })}>
        Export everything first
      </Button>
    </Section>
  )
}

type EraseFormProps = { readonly remains: Remains; readonly onKeep: () => void }

function EraseForm({ remains, onKeep }: EraseFormProps) {
  const [passphrase, setPassphrase] = useState('')
  const [word, setWord] = useState('')
  const [withBackups, setWithBackups] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const isReady = passphrase !== '' && word.trim().toLowerCase() === WORD
  const erase = async (event: FormEvent) => {
    event.preventDefault()
    if (!isReady || isErasing) return
    setErasing(true)
    setFailure(null)
    const result = await call('vault.erase', { passphrase: passphraseBytes(passphrase), withBackups })
    // Afterwards the desktop puts a fresh window in place of this one.
    if (result.ok) return
    setErasing(false)
    setFailure(errorWords(result.error))
  }
  return (
    <Section title="Erase it">
      <form className={styles.form} onSubmit={(event) => void erase(event)}>
        {remains.backups > 0 && (
          <CheckboxLine isSelected={withBackups} onChange={setWithBackups}>
            {remains.backups === 1
              ? 'Erase the one backup this vault made too'
              : `Erase the ${remains.backups} backups this vault made too`}
          </CheckboxLine>
        )}
        <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
        <TextField label={`Type “${WORD}” to confirm`} value={word} onChange={setWord} />
        <FailureNotice failure={failure} />
        <div className={common.actions}>
          <Button kind="quiet" onPress={onKeep}>
            Keep the vault
          </Button>
          <Button
            kind="danger"
            type="submit"
            isDisabled={!isReady}
            isPending={isErasing}
            pendingWords="Erasing"
          >
            Erase the vault for good
          </Button>
          <WaitsFor isOver={isReady}>Type your passphrase and the word first.</WaitsFor>
        </div>
      </form>
    </Section>
  )
}
