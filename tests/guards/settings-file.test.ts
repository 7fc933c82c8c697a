import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { settingsSchema } from '../../main/desktop/settings.ts'

vi.mock('electron', () => ({ ipcMain: {} }))
vi.mock('electron-store', () => ({ default: class {} }))

/**
 * Everything the settings file can hold, in clear text, readable by whoever uses the account. A new line fails here until
 * somebody has thought about what it tells, and has written that down.
 */
const GOLDEN: Readonly<Record<string, string>> = {
  lockAfterMinutes: 'number',
  localHelpLine: 'text or null: a line the person agreed to show while locked',
  'vaults.id': 'text: first, vault-2, ...',
  'vaults.name': 'text: neutral unless the person chose otherwise',
  'vaults.folder': 'text: where the vault lies, which the disk shows too',
  'vaults.wasMade': 'boolean',
  'vaults.lastSeen': 'counts or null',
  vaultsAreRelative: 'boolean',
  unreadVaults: 'entries of the list of vaults that could not be read, as they were',
  seenVaults: 'counts and random marks by the id in a vault’s header, which its folder shows too',
  'secondFolders.vault': 'text: where a vault lies',
  'secondFolders.folder': 'text: the second folder for its backups, which holds them in sight of anybody',
  currentVault: 'text or null',
  checksSpelling: 'boolean',
  'desk.opensAtWorkdayStart': 'boolean',
  'desk.remindsAtWorkdayStart': 'boolean',
  'desk.remindsInEvening': 'boolean',
  'desk.remindsOfDue': 'boolean',
  'desk.eveningAtMinutes': 'number or null',
  'desk.quietFromMinutes': 'number',
  'desk.quietUntilMinutes': 'number',
  'desk.clientMinutes': 'number',
  'desk.protectsScreen': 'boolean',
  'desk.zoomFactor': 'number',
  'desk.rhythm': 'weekdays, two times and dates without a reason, or null while nothing needs them',
  'desk.oldBuildSaid': 'the day a build was made, or null',
  'desk.shownOn': 'the last day of each reminder',
  'desk.snoozedUntilMs': 'number or null',
  windowBounds: 'four numbers or null',
}

/** The names of what a schema holds, with those of objects and lists of objects within it. */
function keysOf(schema: unknown, depth: number): string[] {
  const inner = unwrap(schema)
  const item = inner instanceof z.ZodArray ? unwrap(inner.element) : inner
  if (!(item instanceof z.ZodObject) || depth === 0) return ['']
  return Object.entries(item.shape).flatMap(([name, part]) =>
    keysOf(part, depth - 1).map((rest) => (rest === '' ? name : `${name}.${rest}`)),
  )
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodCatch ? unwrap(schema.unwrap()) : schema
}

describe('the settings file', () => {
  it('holds these lines and no other', () => {
    expect(keysOf(settingsSchema, 2).toSorted()).toEqual(Object.keys(GOLDEN).toSorted())
  })

  it('reads as its defaults where nothing of it is understood, line by line', () => {
    const fresh = settingsSchema.parse({})
    const spoilt = Object.fromEntries(Object.keys(fresh).map((key) => [key, { not: 'ours' }]))
    expect(settingsSchema.parse({ ...spoilt, vaults: 'cut' })).toEqual(fresh)
    const { desk } = settingsSchema.parse({
      desk: { clientMinutes: 9_999, remindsInEvening: true, rhythm: 7 },
    })
    expect(desk).toEqual({ ...fresh.desk, remindsInEvening: true })
    expect(settingsSchema.parse({ desk: 'cut', checksSpelling: true })).toEqual({
      ...fresh,
      checksSpelling: true,
    })
  })

  it('reminds of nothing, opens nothing by itself and protects the screen until somebody chose otherwise', () => {
    const { desk } = settingsSchema.parse({})
    expect(desk).toMatchObject({
      opensAtWorkdayStart: false,
      remindsAtWorkdayStart: false,
      remindsInEvening: false,
      remindsOfDue: false,
      clientMinutes: 50,
      protectsScreen: true,
      rhythm: null,
    })
  })
})
