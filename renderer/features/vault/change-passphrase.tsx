import { call } from '../../api/bridge.ts'
import { ReplacingPassphraseForm } from './replacing-passphrase-form.tsx'

/** A new passphrase in place of the present one. */
export function ChangePassphrase({ onDone }: { readonly onDone: (words: string) => void }) {
  return (
    <ReplacingPassphraseForm
      heading="Change the passphrase"
      button="Change the passphrase"
      pendingWords="Changing"
      replace={(typed) => call('vault.changePassphrase', typed)}
      onDone={(isDone) =>
        onDone(
          isDone
            ? 'The passphrase is changed. The old one no longer opens the vault; the recovery sheet does.'
            : '',
        )
      }
    />
  )
}
