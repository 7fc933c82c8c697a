import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createKnownVaults } from '../../../main/desktop/known-vaults.ts'
import { freshSettings } from '../../support/memory-settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

function makeVaultAt(folder: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'vault.hdr'), '')
  return folder
}

describe('the vaults a computer knows', () => {
  it('are none before the first was made: its place is no vault that could be missing', () => {
    const folder = temporaryFolder()
    const known = createKnownVaults(freshSettings(), folder)
    expect(known.list()).toEqual([])
    expect(known.current()).toMatchObject({ id: 'first', folder: path.join(folder, 'first.vault') })
  })

  it('stay on the list when the folder of one is gone, and say so', () => {
    const folder = temporaryFolder()
    const known = createKnownVaults(freshSettings(), folder)
    known.note({ wasMade: true })
    expect(known.list()).toMatchObject([{ id: 'first', name: 'Vault 1', isThere: false, isCurrent: true }])
  })

  it('forget a place that was only looked at, and never one in which a vault was made', () => {
    const folder = temporaryFolder()
    const known = createKnownVaults(freshSettings(), folder)
    known.note({ wasMade: true })
    known.addNew()
    const place = known.current().folder
    expect(known.list().map(({ name, isCurrent }) => [name, isCurrent])).toEqual([['Vault 1', false]])
    known.choose('first')
    known.addNew()
    expect(known.current().folder).toBe(place)
    known.note({ wasMade: true })
    expect(known.list().map(({ name, isCurrent }) => [name, isCurrent])).toEqual([
      ['Vault 1', false],
      ['Vault 2', true],
    ])
  })

  it('take a folder from anywhere once, and none without a vault in it', () => {
    const folder = temporaryFolder()
    const known = createKnownVaults(freshSettings(), folder)
    known.note({ wasMade: true })
    const other = makeVaultAt(path.join(temporaryFolder(), 'other.vault'))
    known.open(other)
    known.choose('first')
    known.open(`${other}${path.sep}`)
    expect(known.list().length).toBe(2)
    expect(known.current().folder).toBe(other)
    expect(() => known.open(folder)).toThrow('not-found')
  })

  it('go on with another one when the chosen one is taken off the list, and begin anew after the last', () => {
    const folder = temporaryFolder()
    const known = createKnownVaults(freshSettings(), folder)
    known.note({ wasMade: true })
    known.open(makeVaultAt(path.join(temporaryFolder(), 'other.vault')))
    known.forget(known.current().id)
    expect(known.current().id).toBe('first')
    known.forget('first')
    expect(known.current()).toMatchObject({ id: 'first', wasMade: false })
  })

  it('never offer a place for a new vault where one lies', () => {
    const folder = temporaryFolder()
    makeVaultAt(path.join(folder, 'vault-2', 'vault-2.vault'))
    const known = createKnownVaults(freshSettings(), folder)
    known.note({ wasMade: true })
    known.addNew()
    expect(known.current().folder).toBe(path.join(folder, 'vault-3', 'vault-3.vault'))
  })

  it('put one beside another without choosing it, under its name', () => {
    const folder = temporaryFolder()
    const known = createKnownVaults(freshSettings(), folder)
    known.note({ wasMade: true })
    known.rename('first', 'x'.repeat(40))
    const place = known.freePlace()
    known.addBeside(makeVaultAt(place))
    expect(known.current().id).toBe('first')
    expect(known.list()[1]).toMatchObject({
      name: `${'x'.repeat(29)}, kept here`,
      folder: place,
      isThere: true,
    })
    expect(known.freePlace()).not.toBe(place)
  })
})
