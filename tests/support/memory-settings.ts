import { deskSettingsSchema } from '../../main/desktop/desk/desk-settings.ts'
import type { SettingsStore } from '../../main/desktop/settings.ts'

/** Settings as a computer has them on the first day, kept in memory. */
export function freshSettings(changes: Partial<ReturnType<SettingsStore['read']>> = {}): SettingsStore {
  let kept: ReturnType<SettingsStore['read']> = {
    lockAfterMinutes: 5,
    localHelpLine: null,
    vaults: [],
    vaultsAreRelative: false,
    unreadVaults: [],
    seenVaults: {},
    secondFolders: [],
    currentVault: null,
    checksSpelling: false,
    windowBounds: null,
    desk: deskSettingsSchema.parse({}),
    ...changes,
  }
  const change: SettingsStore['change'] = (more) => {
    kept = { ...kept, ...more }
  }
  return { read: () => kept, change, note: change }
}
