import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { computerWith, putInPlace } from '../../support/computer.ts'
import { freshSettings } from '../../support/memory-settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault } from '../../support/test-vault.ts'

vi.mock('electron', () => ({ ipcMain: {} }))
vi.mock('electron-store', () => ({ default: class {} }))

const NOTHING = { isOlderThanLastSeen: false, isFork: false, hasKeptHistory: false }
const OLDER = { isOlderThanLastSeen: true, isFork: false, hasKeptHistory: false }
const FORK = { isOlderThanLastSeen: false, isFork: true, hasKeptHistory: false }

/** The same vault on two computers, each with a folder of its own that something else could write into. */
async function twoComputers(inside = '.') {
  const made = await createBegunVault()
  made.session.close()
  const folder = temporaryFolder()
  const [folderA, folderB] = [
    path.join(folder, 'a', inside, 'v.vault'),
    path.join(folder, 'b', inside, 'v.vault'),
  ]
  putInPlace(made.folder, folderA)
  putInPlace(made.folder, folderB)
  return { folder, folderA, folderB, a: computerWith(folderA), b: computerWith(folderB) }
}

describe('a vault that was written on in two places', () => {
  it.each([
    ['longer', 2, 4],
    ['as long', 3, 3],
    ['much longer', 1, 30],
  ])('is told as a fork where the other history is %s: %i pages here, %i there', async (_, here, there) => {
    const { folderA, folderB, a, b } = await twoComputers()
    expect([await a.day(here), await b.day(there)]).toEqual([NOTHING, NOTHING])
    putInPlace(folderB, folderA)
    expect(await a.open()).toEqual(FORK)
  })

  it('goes on being told at every opening, however much is written, until a person settles it', async () => {
    const { folderA, folderB, a, b } = await twoComputers()
    await a.day(2)
    await b.day(4)
    putInPlace(folderB, folderA)
    expect([await a.day(3), await a.day(3)]).toEqual([FORK, FORK])
    await a.open()
    await a.history.settle()
    expect(a.history.status()).toEqual(NOTHING)
    await expect(a.history.settle()).rejects.toThrow('not-now')
    await a.lock()
    expect(await a.day(1)).toEqual(NOTHING)
  })

  it('is not told where the folder is carried from one to the other and back', async () => {
    const { folderA, folderB, a, b } = await twoComputers()
    expect(await a.day(2)).toEqual(NOTHING)
    putInPlace(folderA, folderB)
    expect(await b.day(3)).toEqual(NOTHING)
    putInPlace(folderB, folderA)
    expect(await a.day(1)).toEqual(NOTHING)
    putInPlace(folderA, folderB)
    expect(await b.day(0)).toEqual(NOTHING)
    putInPlace(folderB, folderA)
    expect(await a.day(0)).toEqual(NOTHING)
  })

  it('is not told after a crash without a lock, nor after a restart of the desktop', async () => {
    const { folderA, a } = await twoComputers()
    await a.open()
    await a.write(2)
    a.crash()
    expect(await a.day(1)).toEqual(NOTHING)
    const restarted = computerWith(folderA, a.settings)
    expect(await restarted.day(1)).toEqual(NOTHING)
  })
})

describe('an older copy of a vault', () => {
  it('is told as older, also when it was closed one page ago', async () => {
    const { folder, folderA, a } = await twoComputers()
    await a.day(1)
    putInPlace(folderA, path.join(folder, 'copy'))
    await a.day(0)
    putInPlace(path.join(folder, 'copy'), folderA)
    expect(await a.open()).toEqual(OLDER)
  })

  it('is noticed wherever it lies: through a folder that was never opened here', async () => {
    const { folder, folderA, a } = await twoComputers()
    putInPlace(folderA, path.join(folder, 'elsewhere.vault'))
    await a.day(2)
    a.known.open(path.join(folder, 'elsewhere.vault'))
    expect(await a.open()).toEqual(OLDER)
  })

  it('is noticed by what an earlier build kept of it, and takes a mark from then on', async () => {
    const { folderA, folderB, a, b } = await twoComputers()
    await b.open()
    const [vaultId = ''] = Object.keys(b.settings.read().seenVaults)
    const entry = (commits: number) => ({
      ...a.known.current(),
      lastSeen: { vaultId, generation: 1, commits },
    })
    const newer = computerWith(folderA, freshSettings({ vaults: [entry(1_000)] }))
    expect(await newer.day(0)).toEqual(OLDER)
    const same = computerWith(folderA, freshSettings({ vaults: [entry(1)] }))
    expect(await same.day(2)).toEqual(NOTHING)
    await b.write(9)
    await b.lock()
    putInPlace(folderB, folderA)
    expect(await same.open()).toEqual(FORK)
  })
})

describe('the copy of what was last closed here', () => {
  const copiesOf = (profile: string) => {
    const root = path.join(profile, 'last-closed')
    return existsSync(root) ? readdirSync(root).map((name) => path.join(root, name)) : []
  }

  it('is taken where the folder is shared, for this account only, and not elsewhere', async () => {
    const shared = await twoComputers('Nextcloud2')
    await shared.a.day(1)
    const [copy = ''] = copiesOf(shared.a.profile)
    expect(readdirSync(copy).toSorted()).toEqual(['vault.db', 'vault.hdr'])
    for (const name of readdirSync(copy)) {
      expect(readFileSync(path.join(copy, name)).equals(readFileSync(path.join(shared.folderA, name)))).toBe(
        true,
      )
      expect((statSync(path.join(copy, name)).mode & 0o777).toString(8)).toBe('600')
    }
    expect((statSync(copy).mode & 0o777).toString(8)).toBe('700')
    const alone = await twoComputers()
    await alone.a.day(1)
    expect(copiesOf(alone.a.profile)).toEqual([])
  })

  it('opens as a vault of its own after a fork, with what was last written here, and both go on', async () => {
    const { folderA, folderB, a, b } = await twoComputers('Dropbox')
    await a.day(2)
    await b.day(4)
    await a.open()
    const here = await a.pages()
    await a.lock()
    putInPlace(folderB, folderA)
    const told = { ...FORK, hasKeptHistory: true }
    // Opened and written on twice before anybody looks: the kept one is not written over.
    expect([await a.day(2), await a.day(2)]).toEqual([told, told])
    expect(await a.open()).toEqual(told)
    await a.history.settle()
    expect(a.history.status()).toEqual(NOTHING)
    await a.lock()
    const kept = a.known.list().find(({ isCurrent }) => !isCurrent)
    expect(kept).toMatchObject({ name: expect.stringMatching(/, kept here$/), isThere: true })
    a.known.choose(kept?.id ?? '')
    expect(await a.open()).toEqual(NOTHING)
    expect(await a.pages()).toEqual(here)
    await a.write(1)
    await a.lock()
    a.known.open(folderA)
    expect(await a.day(1)).toEqual(NOTHING)
    a.known.choose(kept?.id ?? '')
    expect(await a.day(1)).toEqual(NOTHING)
  })

  it('is taken everywhere once a fork was met', async () => {
    const { folderA, folderB, a, b } = await twoComputers()
    await a.day(2)
    await b.day(4)
    putInPlace(folderB, folderA)
    await a.open()
    await a.history.settle()
    await a.lock()
    expect(copiesOf(a.profile).length).toBe(1)
  })

  it('is offered for an older copy too, and is not written over by it', async () => {
    const { folder, folderA, a } = await twoComputers('OneDrive - Practice')
    putInPlace(folderA, path.join(folder, 'copy'))
    await a.day(3)
    putInPlace(path.join(folder, 'copy'), folderA)
    expect(await a.day(1)).toEqual({ ...OLDER, hasKeptHistory: true })
    expect(await a.open()).toEqual({ ...OLDER, hasKeptHistory: true })
  })

  it('is gone with the vault, wherever that lay', async () => {
    const { folderA, a } = await twoComputers('Dropbox')
    await a.day(1)
    const moved = path.join(temporaryFolder(), 'v.vault')
    putInPlace(folderA, moved)
    a.known.findAgain(moved)
    await a.open()
    a.history.forget()
    expect(copiesOf(a.profile)).toEqual([])
    expect(a.settings.read().seenVaults).toEqual({})
  })

  it('is whole or is not there: a vault left open, a link, or a folder written into meanwhile gives none', async () => {
    const { folderA, a } = await twoComputers('Dropbox')
    await a.day(1)
    const vaultId = Object.keys(a.settings.read().seenVaults)[0] ?? ''
    const vault = { vaultId, folder: folderA }
    const [copy = ''] = copiesOf(a.profile)
    const before = readFileSync(path.join(copy, 'vault.db'))
    const stays = () => {
      expect(copiesOf(a.profile)).toEqual([copy])
      expect(readFileSync(path.join(copy, 'vault.db')).equals(before)).toBe(true)
    }
    expect(await a.lastClosed.keep(vault, () => false)).toBe(false)
    stays()
    const written = a.lastClosed.keep(vault, () => {
      writeFileSync(path.join(folderA, 'vault.db'), 'a sync program')
      return true
    })
    expect(await written).toBe(false)
    stays()
    writeFileSync(path.join(folderA, 'vault.db-wal'), 'left open')
    expect(await a.lastClosed.keep(vault, () => true)).toBe(false)
    stays()
    const linked = path.join(temporaryFolder(), 'v.vault')
    mkdirSync(linked)
    symlinkSync('/dev/zero', path.join(linked, 'vault.db'))
    writeFileSync(path.join(linked, 'vault.hdr'), '{}')
    expect(await a.lastClosed.keep({ vaultId, folder: linked }, () => true)).toBe(false)
    stays()
    expect(await a.lastClosed.keep({ vaultId: '../../x', folder: folderA }, () => true)).toBe(false)
    stays()
  })
})
