import { useState } from 'react'
import { type ListedVault, LONGEST_VAULT_NAME } from '../../../shared/contract/known-vaults.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { GatePage } from './gate-page.tsx'
import { useVaults, type VaultActions } from './use-vaults.ts'
import styles from './vaults-screen.module.css'

type VaultsScreenProps = { readonly onHelp: () => void; readonly onBack: () => void }

/** The vaults this computer knows, opening one from anywhere, and a place for another. Reached while locked only. */
export function VaultsScreen({ onHelp, onBack }: VaultsScreenProps) {
  const { loaded, reload, failure, actions } = useVaults()
  return (
    <GatePage
      title="Vaults"
      lede="Each has a passphrase and a recovery sheet of its own. Their names can be read by anyone at this computer."
      onHelp={onHelp}
    >
      <ScreenGate loaded={loaded} onRetry={reload}>
        {({ vaults }) => (
          <ul className={common.ruled}>
            {vaults.map((vault) => (
              <VaultRow key={vault.id} vault={vault} actions={actions} />
            ))}
          </ul>
        )}
      </ScreenGate>
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        <Button kind="quiet" onPress={actions.openFolder}>
          Open a vault folder
        </Button>
        <Button kind="quiet" onPress={actions.addNew}>
          Make another vault
        </Button>
        <Button kind="plain" onPress={onBack}>
          Back
        </Button>
      </div>
    </GatePage>
  )
}

function VaultRow({ vault, actions }: { readonly vault: ListedVault; readonly actions: VaultActions }) {
  const [name, setName] = useState<string | null>(null)
  const { id, isThere, folder } = vault
  const keepName = () => {
    if (name !== null && name.trim() !== '') actions.rename(id, name.trim())
    setName(null)
  }
  return (
    <li className={styles.vault}>
      <div>
        <strong>{vault.name}</strong>
        <p className={`${common.small} ${styles.folder}`}>
          {isThere ? folder : `Not where it was: ${folder}`}
        </p>
      </div>
      {name === null ? (
        <div className={common.actions}>
          <Button kind="quiet" label={`Open ${vault.name}`} onPress={() => actions.choose(id)}>
            Open
          </Button>
          <Button kind="plain" label={`Rename ${vault.name}`} onPress={() => setName(vault.name)}>
            Rename
          </Button>
          <Button kind="plain" label={`Take off the list: ${vault.name}`} onPress={() => actions.forget(id)}>
            Take off the list
          </Button>
        </div>
      ) : (
        <div className={common.actions}>
          <TextField
            label="Name"
            description="Nothing that says whose or what it is."
            value={name}
            onChange={setName}
            maxLength={LONGEST_VAULT_NAME}
          />
          <Button kind="quiet" onPress={keepName}>
            Keep this name
          </Button>
        </div>
      )}
    </li>
  )
}
