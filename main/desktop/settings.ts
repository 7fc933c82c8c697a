import path from 'node:path'
import { ipcMain } from 'electron'
import ElectronStore from 'electron-store'
import { z } from 'zod'
import { freshnessSchema, idleMinutesSchema, MOST_HISTORIES } from '../../shared/contract/vault.ts'
import { deskSettingsSchema } from './desk/desk-settings.ts'
import { knownVaultSchema, readKnownVaults } from './known-vault.ts'
import { setAsideUnreadable } from './set-aside-settings.ts'

const counters = freshnessSchema.pick({ generation: true, commits: true })

const seenVaultSchema = z.object({
  /** Where it had come to, newest first. More than one where a person settled that it has several histories. */
  histories: z.array(counters.extend({ mark: freshnessSchema.shape.mark })).max(MOST_HISTORIES),
  /** A history that was none of these was met once: from then on a copy is kept of every one that is closed here. */
  hadFork: z.boolean(),
})
export type SeenVault = z.infer<typeof seenVaultSchema>

const secondFolderSchema = z.object({ vault: z.string(), folder: z.string() })

/** What is kept outside the vault, in clear text: nothing that is not known to anyone who sees this computer. */
export const settingsSchema = z.object({
  /** Minutes without a key or a click before the vault locks by itself. */
  lockAfterMinutes: idleMinutesSchema.catch(5),
  /** The person's own crisis line, where they agreed to have it on the lock screen. */
  localHelpLine: z.string().max(300).nullable().catch(null),
  /** Every vault opened here, oldest first; none before the first was made. */
  vaults: z.array(knownVaultSchema).catch([]),
  /** Whether places in Respite's own folder are kept by their way from there; an earlier build kept all from the root. */
  vaultsAreRelative: z.boolean().catch(false),
  /** Entries of that list that could not be read, as they were: nothing reads them, and nothing writes them over. */
  unreadVaults: z.array(z.unknown()).catch([]),
  /** How far each vault had come when it was last open here, by the id in its header, wherever its folder lies. */
  seenVaults: z.record(z.string(), seenVaultSchema).catch({}),
  /** Second folders for backups that were chosen here, by the place of the vault they were chosen for. */
  secondFolders: z.array(secondFolderSchema).catch([]),
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
    read: () => settingsSchema.parse(entryByEntry({ ...file.store, ...unwritten })),
    change: (changes) => {
      file.set(keepingUnread(file.store, { ...unwritten, ...changes }))
      unwritten = {}
    },
    note: (changes) => {
      unwritten = { ...unwritten, ...changes }
      try {
        file.set(keepingUnread(file.store, unwritten))
        unwritten = {}
      } catch {
        // It is tried again with the next change.
      }
    },
  }
}

/** Of a list that is there for several vaults, one entry that cannot be read must not cost the others. */
function entryByEntry(kept: Record<string, unknown>): Record<string, unknown> {
  const { seenVaults, secondFolders } = kept
  return {
    ...kept,
    vaults: readKnownVaults(kept.vaults).vaults,
    ...(typeof seenVaults === 'object' &&
      seenVaults !== null && {
        seenVaults: Object.fromEntries(
          Object.entries(seenVaults).filter(([, seen]) => seenVaultSchema.safeParse(seen).success),
        ),
      }),
    ...(Array.isArray(secondFolders) && {
      secondFolders: secondFolders.filter((chosen) => secondFolderSchema.safeParse(chosen).success),
    }),
  }
}

/** What of the list of vaults cannot be read goes aside in the same change that writes the list over. */
function keepingUnread(kept: Record<string, unknown>, changes: Partial<Settings>): Partial<Settings> {
  if (changes.vaults === undefined) return changes
  const { unread } = readKnownVaults(kept.vaults)
  if (unread.length === 0) return changes
  const before = settingsSchema.shape.unreadVaults.parse(kept.unreadVaults)
  return { ...changes, unreadVaults: [...before, ...unread] }
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
