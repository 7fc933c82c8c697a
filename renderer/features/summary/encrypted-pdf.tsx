import { useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { PassphraseField } from '../../components/passphrase-field.tsx'

type EncryptedPdfProps = { readonly isDisabled: boolean; readonly onSave: (passphrase: string) => void }

/** Saving the page so that only a passphrase opens it. */
export function EncryptedPdf({ isDisabled, onSave }: EncryptedPdfProps) {
  const [isOpen, setOpen] = useState(false)
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const close = () => {
    setOpen(false)
    setPassphrase('')
    setAgain('')
  }
  return (
    <>
      <Button kind="quiet" isDisabled={isDisabled} onPress={() => setOpen(true)}>
        Save encrypted
      </Button>
      <Dialog
        isOpen={isOpen}
        title="An encrypted file"
        onClose={close}
        actions={
          <>
            <Button
              kind="primary"
              isDisabled={passphrase === '' || passphrase !== again}
              onPress={() => {
                onSave(passphrase)
                close()
              }}
            >
              Choose where to save it
            </Button>
            <Button kind="plain" onPress={close}>
              Not now
            </Button>
          </>
        }
      >
        <p>
          The page goes into an age file. Whoever is to read it needs the free program age
          (age-encryption.org) and this passphrase, told in another way than the file is sent.
        </p>
        <PassphraseField label="A passphrase for this file" value={passphrase} onChange={setPassphrase} />
        <PassphraseField label="The same once more" value={again} onChange={setAgain} />
        {again !== '' && again !== passphrase && <p>The two are not the same yet.</p>}
      </Dialog>
    </>
  )
}
