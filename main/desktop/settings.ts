import path from 'node:path'
import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { z } from 'zod'
import { freshnessSchema, idleMinutesSchema } from '../../shared/contract/vault.ts'
import { deskSettingsSchema } from './desk/desk-settings.ts'
import { setAsideUnreadable } from './set-aside-settings.ts'

/** A vault as it is known while it is locked. */
const knownVaultSchema = z.object({
  id: z.string(),
  /** For anybody to read: neutral unless the person chose otherwise. */
  name: z.string(),
  folder: z.string(),
  /** It was made once: where its folder is gone now, that is said, and no new one is made unasked. */
  wasMade: z.boolean(),
  /** How far it had come when it was last open here; an older one is said to be older. */
  lastSeen: freshnessSchema.nullable(),
})
export type KnownVault = z.infer<typeof knownVaultSchema>

/** What is kept outside the vault, in clear text: nothing that is not known to anyone who sees this computer. */
export const settingsSchema = z.object({
  /** Minutes without a key or a click before the vault locks by itself. */
  lockAfterMinutes: idleMinutesSchema.catch(5),
  /** The person's own crisis line, where they agreed to have it on the lock screen. */
  localHelpLine: z.string().max(300).nullable().catch(null),
  /** Every vault opened here, oldest first; none before the first was made. */
  vaults: z.array(knownVaultSchema).catch([]),
  /** The id of the one that is opened; null is the first. */
  currentVault: z.string().nullable().catch(null),
  /** Whether fields for free text ask for the spelling checker of the system. */
  checksSpelling: z.boolean().catch(false),
  /** How the app behaves on this desk. */
  desk: deskSettingsSchema.catch(() => deskSettingsSchema.parse({})),
  windowBounds: z
    .object({ x: z.number().int(), y: z.number().int(), width: z.number().int(), height: z.number().int() })
    .nullable()
    .catch(null),
})

type Settings = z.infer<typeof settingsSchema>

/** Settings that outlive the session. Reading never fails: what cannot be understood reads as its default. */
export type SettingsStore = {
  readonly read: () => Settings
  readonly change: (changes: Partial<Settings>) => void
}

/** Opens the settings file in the app's own folder. One that is empty, cut or full of NULs goes aside, and there is a new one. */
export function openSettings(folder: string): SettingsStore {
  setAsideUnreadable(path.join(folder, 'settings.json'), Date.now())
  const store = new ElectronStore<Record<string, unknown>>({
    name: 'settings',
    clearInvalidConfig: true,
    configFileMode: 0o600,
  })
  // Security: electron-store listens for any page that asks for this computer's folders; ours has one door only.
  ipcMain.removeAllListeners('electron-store-get-data')
  // Security: what no version of ours reads any more, or somebody put there, does not lie in clear text for ever.
  for (const key of Object.keys(store.store)) if (!Object.hasOwn(settingsSchema.shape, key)) store.delete(key)
  return {
    read: () => settingsSchema.parse(store.store),
    change: (changes) => store.set(changes),
  }
}
