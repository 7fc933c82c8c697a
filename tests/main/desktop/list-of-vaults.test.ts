import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { createKnownVaults } from '../../../main/desktop/known-vaults.ts'
import { type SettingsStore, settingsIn } from '../../../main/desktop/settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

vi.mock('electron', () => ({ ipcMain: {} }))
vi.mock('electron-store', () => ({ default: class {} }))

/** A profile on the disk: its settings file, and its folder of vaults. */
function profileAt(folder: string) {
  const file = path.join(folder, 'settings.json')
  const read = (): Record<string, unknown> =>
    existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {}
  const write = (content: Record<string, unknown>) => writeFileSync(file, JSON.stringify(content))
  const vaults = path.join(folder, 'vaults')
  const open = (): SettingsStore =>
    settingsIn({
      get store() {
        return read()
      },
      set store(next) {
        write(next)
      },
      set: (changes) => write({ ...read(), ...changes }),
    })
  return {
    read,
    write,
    vaults,
    /** As the app starts. */
    known: () => createKnownVaults(open(), vaults),
    settings: open,
    place: (...way: string[]) => path.join(vaults, ...way),
  }
}

function makeVaultAt(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'vault.hdr'), '')
  return folder
}

/** Three vaults as an earlier build listed them: two in the profile, one elsewhere. */
function threeVaults() {
  const profile = profileAt(temporaryFolder())
  const elsewhere = makeVaultAt(path.join(temporaryFolder(), 'on-a-stick.vault'))
  const folders = [
    makeVaultAt(profile.place('first.vault')),
    makeVaultAt(profile.place('vault-2', 'vault-2.vault')),
    elsewhere,
  ]
  const entries = folders.map((folder, at) => ({
    id: at === 0 ? 'first' : `vault-${at + 1}`,
    name: ['Desk', 'Home', 'Stick'][at] ?? '',
    folder,
    wasMade: true,
    lastSeen: null,
  }))
  return { profile, folders, entries, elsewhere }
}

const names = (known: ReturnType<typeof createKnownVaults>) => known.list().map(({ name }) => name)
const folders = (known: ReturnType<typeof createKnownVaults>) => known.list().map(({ folder }) => folder)

describe('an entry of the list that cannot be read', () => {
  it.each([
    ['without a name', { name: null }, ['Desk', 'Vault 2', 'Stick']],
    ['with another kind of history', { lastSeen: { generation: 3.5 } }, ['Desk', 'Home', 'Stick']],
    ['without saying whether it was made', { wasMade: 'yes' }, ['Desk', 'Home', 'Stick']],
    ['with an id that is none', { id: 'Vault Two' }, ['Desk', 'Home', 'Stick']],
    ['with the id of another', { id: 'first' }, ['Desk', 'Home', 'Stick']],
  ])('%s hides no vault, and stays through what is written later', (_, changes, expected) => {
    const { profile, entries } = threeVaults()
    const broken = entries.map((entry, at) => (at === 1 ? { ...entry, ...changes } : entry))
    profile.write({ vaults: broken, currentVault: 'vault-3' })
    expect(names(profile.known())).toEqual(expected)
    expect(
      new Set(
        profile
          .known()
          .list()
          .map(({ id }) => id),
      ).size,
    ).toBe(3)
    expect(profile.known().current().name).toBe('Stick')
    profile.known().rename('vault-3', 'Pocket')
    expect(names(profile.known())).toEqual([...expected.slice(0, 2), 'Pocket'])
    if ('lastSeen' in changes) return
    expect(profile.read().unreadVaults).toEqual([broken[1]])
  })

  it.each([
    ['is no vault at all', 'nonsense'],
    ['says no place', { id: 'vault-2', name: 'Home', wasMade: true }],
    ['climbs out of the folder', { id: 'vault-2', name: 'Home', folder: '../../x', wasMade: true }],
    ['has a NUL in its place', { id: 'vault-2', name: 'Home', folder: '/x\0y', wasMade: true }],
  ])('and %s goes aside, and the vault that lies there is found', (_, entry) => {
    const { profile, entries, folders: places } = threeVaults()
    profile.write({ vaults: [entries[0], entry, entries[2]] })
    const known = profile.known()
    expect(folders(known)).toEqual([places[0], places[2], places[1]])
    expect(known.list().map(({ isFound }) => isFound)).toEqual([false, false, true])
    known.note({ wasMade: true })
    expect(profile.read().unreadVaults).toEqual([entry])
    known.rename('first', 'Office')
    expect(profile.read().unreadVaults).toEqual([entry])
  })

  it('takes no history and no second folder of another vault along', () => {
    const { profile } = threeVaults()
    const good = { histories: [{ generation: 1, commits: 2, mark: null }], hadFork: false }
    const chosen = { vault: '/v', folder: '/f' }
    profile.write({ seenVaults: { one: good, other: { histories: 3 } }, secondFolders: [chosen, null] })
    expect(profile.settings().read()).toMatchObject({ seenVaults: { one: good }, secondFolders: [chosen] })
  })

  it('is the whole list', () => {
    const { profile, folders: places } = threeVaults()
    profile.write({ vaults: { first: 'x' } })
    const known = profile.known()
    expect(known.current().folder).toBe(places[0])
    known.choose(known.list()[1]?.id ?? '')
    expect(profile.read().unreadVaults).toEqual([{ first: 'x' }])
    expect(known.current().folder).toBe(places[1])
  })
})

describe('a profile that was moved', () => {
  it('opens its vaults as before, from the first start of this build on', () => {
    const { profile, entries, elsewhere } = threeVaults()
    profile.write({ vaults: entries, currentVault: 'vault-2' })
    profile.known()
    const moved = path.join(temporaryFolder(), 'another', 'account')
    mkdirSync(path.dirname(moved))
    renameSync(path.dirname(profile.vaults), moved)
    const again = profileAt(moved)
    const known = again.known()
    expect(known.current()).toMatchObject({ id: 'vault-2', folder: again.place('vault-2', 'vault-2.vault') })
    expect(known.list().every(({ isThere, isFound }) => isThere && !isFound)).toBe(true)
    expect(folders(known)[2]).toBe(elsewhere)
  })

  it('is understood where an earlier build kept every place from the root', () => {
    const { profile, entries } = threeVaults()
    profile.write({ vaults: entries, currentVault: 'vault-2' })
    const moved = path.join(temporaryFolder(), 'account')
    renameSync(path.dirname(profile.vaults), moved)
    const again = profileAt(moved)
    expect(again.known().current().folder).toBe(again.place('vault-2', 'vault-2.vault'))
    expect(
      again
        .known()
        .list()
        .map(({ name, isThere }) => [name, isThere]),
    ).toEqual([
      ['Desk', true],
      ['Home', true],
      ['Stick', true],
    ])
  })

  it('is understood where it came from Windows', () => {
    const { profile, entries } = threeVaults()
    const windows = 'C:\\Users\\Someone\\AppData\\Roaming\\respite\\vaults'
    const of = ['first.vault', 'vault-2\\vault-2.vault'].map((way) => `${windows}\\${way}`)
    const vaults = [0, 1].map((at) => ({ ...entries[at], folder: of[at] }))
    profile.write({ vaults: [...vaults, { ...entries[2], folder: 'D:\\stick\\on-a-stick.vault' }] })
    expect(
      profile
        .known()
        .list()
        .map(({ name, isThere }) => [name, isThere]),
    ).toEqual([
      ['Desk', true],
      ['Home', true],
      ['Stick', false],
    ])
  })

  it('takes no vault of another profile for one of its own', () => {
    const { profile, entries } = threeVaults()
    const other = profileAt(temporaryFolder())
    const its = makeVaultAt(other.place('first.vault'))
    profile.write({ vaults: [entries[0], { ...entries[2], name: 'Other', folder: its }] })
    expect(folders(profile.known()).slice(0, 2)).toEqual([profile.place('first.vault'), its])
    // Once places are kept from the profile, one from the root lies outside, whatever it looks like.
    const alone = profileAt(temporaryFolder())
    makeVaultAt(alone.place('vault-9', 'vault-9.vault'))
    const known = alone.known()
    known.open(its)
    expect(alone.known().current().folder).toBe(its)
    makeVaultAt(alone.place('first.vault'))
    expect(alone.known().current().folder).toBe(its)
  })
})

describe('vaults that lie in the profile and are not on the list', () => {
  it('are found when the settings are gone, the first one first, and never the page for a first vault', () => {
    const { profile, folders: places } = threeVaults()
    const known = profile.known()
    expect(known.current()).toMatchObject({ id: 'first', folder: places[0], wasMade: true })
    expect(folders(known)).toEqual(places.slice(0, 2))
    expect(known.list().map(({ isFound, isCurrent }) => [isFound, isCurrent])).toEqual([
      [true, true],
      [true, false],
    ])
  })

  it('are missed once one was opened and then moved away, like any on the list', () => {
    const profile = profileAt(temporaryFolder())
    const folder = makeVaultAt(profile.place('first.vault'))
    profile.known().noteMade()
    renameSync(folder, `${folder}-moved`)
    expect(profile.known().current()).toMatchObject({ id: 'first', folder, wasMade: true })
  })

  it('are found without a first one too, under whatever name, and can be chosen', () => {
    const profile = profileAt(temporaryFolder())
    const odd = makeVaultAt(profile.place('Renamed by hand.vault'))
    const second = makeVaultAt(profile.place('vault-2', 'vault-2.vault'))
    mkdirSync(profile.place('vault-3', 'empty.vault'), { recursive: true })
    expect(new Set(folders(profile.known()))).toEqual(new Set([odd, second]))
    const known = profile.known()
    const id = known.list().find(({ folder }) => folder === second)?.id ?? ''
    known.choose(id)
    expect(profile.known().current().folder).toBe(second)
    expect(profile.read().vaults).toMatchObject([{ folder: 'vaults/vault-2/vault-2.vault', wasMade: true }])
    known.choose(known.list().find(({ folder }) => folder === odd)?.id ?? '')
    expect(
      profile
        .known()
        .list()
        .every(({ isFound }) => !isFound),
    ).toBe(true)
  })

  it('keep their places when the id is taken, and one taken off the list is offered again', () => {
    const profile = profileAt(temporaryFolder())
    const stick = makeVaultAt(path.join(temporaryFolder(), 'stick.vault'))
    const entry = { id: 'vault-2', name: 'Stick', folder: stick, wasMade: true, lastSeen: null }
    const second = makeVaultAt(profile.place('vault-2', 'vault-2.vault'))
    profile.write({ vaults: [entry] })
    const known = profile.known()
    expect(folders(known)).toEqual([stick, second])
    known.open(second)
    expect(known.current().folder).toBe(second)
    known.forget(known.current().id)
    expect(known.current().folder).toBe(stick)
    expect(known.list()[1]).toMatchObject({ folder: second, isFound: true })
  })

  it('are one that a cut restore left set aside, and not one with another in its place', () => {
    const profile = profileAt(temporaryFolder())
    const aside = profile.place('first.vault.set-aside-2026-03-02T17-00-00')
    makeVaultAt(aside)
    expect(folders(profile.known())).toEqual([aside])
    cpSync(aside, profile.place('first.vault'), { recursive: true })
    expect(folders(profile.known())).toEqual([profile.place('first.vault')])
  })
})
