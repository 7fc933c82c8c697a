import path from 'node:path'
import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { z } from 'zod'
import { freshnessSchema, idleMinutesSchema, MOST_HISTORIES } from '../../shared/contract/vault.ts'
import { deskSettingsSchema } from './desk/desk-settings.ts'
import { setAsideUnreadable } from './set-aside-settings.ts'

const counters = freshnessSchema.pick({ generation: true, commits: true })

/** A vault as it is known while it is locked. */
const knownVaultSchema = z.object({
  id: z.string(),
  /** For anybody to read: neutral unless the person chose otherwise. */
  name: z.string(),
  folder: z.string(),
  /** It was made once: where its folder is gone now, that is said, and no new one is made unasked. */
  wasMade: z.boolean(),
  /** How far it had come when it was last open here, as earlier builds kept it; read only, `seenVaults` has it now. */
  lastSeen: z
    .object({ vaultId: z.string(), ...counters.shape })
    .nullable()
    .catch(null),
})
export type KnownVault = z.infer<typeof knownVaultSchema>

const seenVaultSchema = z.object({
  /** Where it had come to, newest first. More than one where a person settled that it has several histories. */
  histories: z.array(counters.extend({ mark: freshnessSchema.shape.mark })).max(MOST_HISTORIES),
  /** A history that was none of these was met once: from then on a copy is kept of every one that is closed here. */
  hadFork: z.boolean(),
})
export type SeenVault = z.infer<typeof seenVaultSchema>

/** What is kept outside the vault, in clear text: nothing that is not known to anyone who sees this computer. */
export const settingsSchema = z.object({
  /** Minutes without a key or a click before the vault locks by itself. */
  lockAfterMinutes: idleMinutesSchema.catch(5),
  /** The person's own crisis line, where they agreed to have it on the lock screen. */
  localHelpLine: z.string().max(300).nullable().catch(null),
  /** Every vault opened here, oldest first; none before the first was made. */
  vaults: z.array(knownVaultSchema).catch([]),
  /** How far each vault had come when it was last open here, by the id in its header, wherever its folder lies. */
  seenVaults: z.record(z.string(), seenVaultSchema).catch({}),
  /** Second folders for backups that were chosen here, by the place of the vault they were chosen for. */
  secondFolders: z.array(z.object({ vault: z.string(), folder: z.string() })).catch([]),
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
  /** Throws where the file cannot be written: the person asked for the change, and is told. */
  readonly change: (changes: Partial<Settings>) => void
  /**
   * The same for what nobody asked for, such as the place of the window. It never throws; on a full disk it holds until
   * the app quits, so that a reminder is not shown again and again.
   */
  readonly note: (changes: Partial<Settings>) => void
}

/** The file, as electron-store has it. */
type SettingsFile = { store: Record<string, unknown>; readonly set: (changes: Partial<Settings>) => void }

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
  return settingsIn(store)
}

/** The settings in a file that may be anything, and that may refuse to be written. */
export function settingsIn(file: SettingsFile): SettingsStore {
  let unwritten: Partial<Settings> = {}
  removeForeign(file)
  return {
    read: () => settingsSchema.parse({ ...file.store, ...unwritten }),
    change: (changes) => {
      file.set({ ...unwritten, ...changes })
      unwritten = {}
    },
    note: (changes) => {
      unwritten = { ...unwritten, ...changes }
      try {
        file.set(unwritten)
        unwritten = {}
      } catch {
        // It is tried again with the next change.
      }
    },
  }
}

/** Security: what no version reads any more, or somebody put there, must not lie in clear text for ever. */
function removeForeign(file: SettingsFile): void {
  const kept = Object.entries(file.store).filter(([key]) => Object.hasOwn(settingsSchema.shape, key))
  if (kept.length === Object.keys(file.store).length) return
  try {
    file.store = Object.fromEntries(kept)
  } catch {
    // A file that cannot be written must not keep the app from starting.
  }
}
