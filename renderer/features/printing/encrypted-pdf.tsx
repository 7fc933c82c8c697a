import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import { NewPassphraseFields, useNewPassphrase } from '../vault/new-passphrase-fields.tsx'

type EncryptedPdfProps = { readonly isDisabled: boolean; readonly onSave: (passphrase: string) => void }

/** Saving the page so that only a passphrase opens it. */
export function EncryptedPdf({ isDisabled, onSave }: EncryptedPdfProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button kind="quiet" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        Save with a passphrase
      </Button>
      {isOpen && <PassphraseForFile onSave={onSave} onClose={close} />}
    </>
  )
}

type PassphraseForFileProps = {
  readonly onSave: (passphrase: string) => void
  readonly onClose: () => void
}

/** There only while it is asked: closing it forgets what was typed. */
function PassphraseForFile({ onSave, onClose }: PassphraseForFileProps) {
  const chosen = useNewPassphrase()
  return (
    <Dialog
      isOpen
      title="An encrypted file"
      onClose={onClose}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={!chosen.isReady}
            onPress={() => {
              onSave(chosen.passphrase)
              onClose()
            }}
          >
            Choose where to save it
          </Button>
          <Button kind="plain" onPress={onClose}>
            Not now
          </Button>
          <WaitsFor isOver={chosen.isReady}>Type the same passphrase twice first.</WaitsFor>
        </>
      }
    >
      <p>
        The page is locked with a passphrase. Whoever reads it needs a free program called “age” (
        <span className={common.whole}>age-encryption.org</span>). Send the passphrase separately from the
        file.
      </p>
      <NewPassphraseFields chosen={chosen} label="A passphrase for this file" />
    </Dialog>
  )
}
