import { call } from '../../api/bridge.ts'
import { ReplacingPassphraseForm } from './replacing-passphrase-form.tsx'

/**
 * For when someone knows the passphrase: everything encrypted anew, with a new passphrase and a new sheet. Here the new
 * passphrase is chosen; the section then shows the new sheet, and nothing changes before that was typed back.
 */
export function RenewVault({ onDone }: { readonly onDone: (words: string) => void }) {
  return (
    <ReplacingPassphraseForm
      heading="Someone knows my passphrase"
      button="Go on to the new sheet"
      pendingWords="Making the new key and sheet"
      replace={(typed) => call('vault.prepareRenewal', typed)}
      onDone={() => onDone('')}
    >
      <p>
        A new passphrase alone does not help against a person who also has a copy of the vault folder. Here
        everything is encrypted anew: a new key, a new passphrase, a new recovery sheet. Nothing that was
        written changes, and the old vault stays as it is until the new one is proven.
      </p>
      <p>
        Copies made before stay readable to whoever has the copy and the old passphrase. Backups made before
        open with the old recovery sheet, later ones with the new one.
      </p>
    </ReplacingPassphraseForm>
  )
}
