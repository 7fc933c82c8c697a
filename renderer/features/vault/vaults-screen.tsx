import { useState } from 'react'
import { type ListedVault, LONGEST_VAULT_NAME } from '../../../shared/contract/known-vaults.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
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
    <GatePage title="Vaults" lede="Each has a passphrase and a recovery sheet of its own." onHelp={onHelp}>
      <ScreenGate loaded={loaded} onRetry={reload}>
        {({ vaults }) => (
          <>
            {vaults.length === 0 ? (
              <EmptyState heading="Respite knows of no vault here yet">
                Choose the folder of the one you have.
              </EmptyState>
            ) : (
              <ul className={common.ruled}>
                {vaults.map((vault) => (
                  <VaultRow
                    key={vault.id}
                    vault={vault}
                    isMarked={vaults.length > 1 && vault.isCurrent}
                    actions={actions}
                  />
                ))}
              </ul>
            )}
            {vaults.length > 0 && (
              <p className={common.small}>Taking one off the list leaves its folder where it is.</p>
            )}
            <FailureNotice failure={failure} />
            <div className={common.actions}>
              <Button kind={vaults.length === 0 ? 'primary' : 'quiet'} onPress={actions.openFolder}>
                Choose the vault’s folder
              </Button>
              {vaults.length > 0 && (
                <Button kind="plain" onPress={actions.addNew}>
                  Make another vault
                </Button>
              )}
              <Button kind="plain" onPress={onBack}>
                Back
              </Button>
            </div>
          </>
        )}
      </ScreenGate>
    </GatePage>
  )
}

type VaultRowProps = {
  readonly vault: ListedVault
  /** The one the passphrase page asks for, where there are several. */
  readonly isMarked: boolean
  readonly actions: VaultActions
}

function VaultRow({ vault, isMarked, actions }: VaultRowProps) {
  const [name, setName] = useState<string | null>(null)
  const { id, isThere, isCurrent, isFound, folder } = vault
  const keepName = () => {
    if (name !== null && name.trim() !== '') actions.rename(id, name.trim())
    setName(null)
  }
  return (
    <li className={styles.vault}>
      <div>
        <strong>{vault.name}</strong>
        {isMarked && <span className={common.small}> the one that opens now</span>}
        {isFound && <p className={common.small}>Found in Respite’s own folder; it’s not on the list.</p>}
        {!isThere && <p className={common.problem}>Not where it was:</p>}
        <p className={common.path}>{folder}</p>
      </div>
      {name === null ? (
        <div className={common.actions}>
          {isCurrent && !isThere ? (
            <Button kind="quiet" label={`Find the folder of ${vault.name}`} onPress={actions.findAgain}>
              Find the folder
            </Button>
          ) : (
            <Button kind="quiet" label={`Open ${vault.name}`} onPress={() => actions.choose(id)}>
              Open
            </Button>
          )}
          {!isFound && (
            <>
              <Button kind="plain" label={`Rename ${vault.name}`} onPress={() => setName(vault.name)}>
                Rename
              </Button>
              <Button
                kind="plain"
                label={`Take off the list: ${vault.name}`}
                onPress={() => actions.forget(id)}
              >
                Take off the list
              </Button>
            </>
          )}
        </div>
      ) : (
        <div className={common.actions}>
          <TextField
            label="Name"
            description="Anyone at this computer can read it. Nothing that says whose or what it is."
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
