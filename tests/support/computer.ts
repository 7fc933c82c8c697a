import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createKnownVaults } from '../../main/desktop/known-vaults.ts'
import { createLastClosed } from '../../main/desktop/last-closed.ts'
import { createVaultHistory, type VaultHistory } from '../../main/desktop/vault-history.ts'
import { CLOSED_ENTRY } from './closed-vault.ts'
import { freshSettings } from './memory-settings.ts'
import { temporaryFolder } from './temporary-folder.ts'
import { passphrase, sessionAt, type TestVault, vaultOver } from './test-vault.ts'

type Told = ReturnType<VaultHistory['status']>

/** A computer with one profile: what the desktop keeps outside its vaults, and a real vault behind it while one is open. */
export type Computer = {
  readonly profile: string
  readonly settings: ReturnType<typeof freshSettings>
  readonly known: ReturnType<typeof createKnownVaults>
  readonly history: VaultHistory
  readonly lastClosed: ReturnType<typeof createLastClosed>
  /** Opens the chosen vault and gives what is told of it. */
  readonly open: () => Promise<Told>
  readonly write: (count: number) => Promise<void>
  /** The first words of every page in it. */
  readonly pages: () => Promise<readonly string[]>
  readonly lock: () => Promise<void>
  /** Ends as the vault process does when it is killed: nothing is remembered, nothing closed. */
  readonly crash: () => void
  /** One day at the desk: opens, writes, locks; gives what was told. */
  readonly day: (pages: number) => Promise<Told>
}

let written = 0

/** Its chosen vault lies in `folder`. */
export function computerWith(folder: string, settings = freshSettings()): Computer {
  const profile = temporaryFolder()
  const known = createKnownVaults(settings, path.join(profile, 'vaults'))
  known.open(folder)
  const lastClosed = createLastClosed(path.join(profile, 'last-closed'))
  let vault: TestVault | null = null
  const opened = () => {
    if (vault === null) throw new Error('No vault is open')
    return vault
  }
  const ask = async (seenMarks: readonly string[]) => opened().send('vault.readFreshness', { seenMarks })
  const history = createVaultHistory({ ask, settings, known, lastClosed })
  const computer: Omit<Computer, 'day'> = {
    profile,
    settings,
    known,
    history,
    lastClosed,
    open: async () => {
      const { folder } = known.current()
      vault = vaultOver(sessionAt(folder), folder)
      await vault.call('vault.unlock', { passphrase: passphrase() })
      await history.opened()
      return history.status()
    },
    write: async (count) => {
      for (let number = 0; number < count; number += 1) {
        written += 1
        const id = `00000000-0000-4000-8000-${String(written).padStart(12, '0')}`
        await opened().call('journal.saveEntry', { ...CLOSED_ENTRY, id, body: `page ${written}` })
      }
    },
    pages: async () => {
      const rows = opened()
        .session.store()
        .read((db) => db.all<{ body: string }>('SELECT body FROM journal_entry ORDER BY body'))
      return rows.map(({ body }) => body)
    },
    lock: async () => {
      await history.remember()
      opened().session.close()
      vault = null
      history.closed()
      await history.settled()
    },
    crash: () => {
      const { folder } = known.current()
      const asItLay = path.join(temporaryFolder(), 'v.vault')
      putInPlace(folder, asItLay)
      opened().session.close()
      vault = null
      putInPlace(asItLay, folder)
    },
  }
  return {
    ...computer,
    day: async (pages) => {
      const told = await computer.open()
      await computer.write(pages)
      await computer.lock()
      return told
    },
  }
}

/** Puts one folder in the place of another, as a sync program or a person with a stick does. */
export function putInPlace(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  mkdirSync(path.dirname(to), { recursive: true })
  cpSync(from, to, { recursive: true })
}
