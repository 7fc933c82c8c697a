import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { filesBelow, NAME, plantExport, rowsLeft, TOKEN } from '../../support/export-vault.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { createBegunVault, type TestVault } from '../../support/test-vault.ts'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

describe('A row that says where an export was cut off', () => {
  const look = async (vault: TestVault) => (await vault.call('transfer.readCutOff', {})).exports

  it('takes nothing away and says nothing unless it has the exact shape of one', async () => {
    const parent = temporaryFolder()
    const documents = path.join(parent, 'Documents')
    mkdirSync(documents)
    writeFileSync(path.join(documents, 'README.txt'), 'mine')
    const vault = await createBegunVault()
    const shaped = `${NAME}.${TOKEN}.partial`
    for (const planted of [
      '../../Documents',
      documents,
      shaped,
      `${parent}/x/../${shaped}/../Documents`,
      `${documents}/../${NAME}.${TOKEN}.partial`,
      `${documents}\0/${shaped}`,
      `${documents}/${NAME}.partial`,
      `${documents}/${NAME}.${TOKEN}.partial/`,
      `${documents}/respite-export-2026-03-02x.${TOKEN}.partial`,
      '',
    ])
      plantExport(vault, planted)
    expect(await look(vault)).toEqual([])
    expect([filesBelow(parent), rowsLeft(vault)]).toEqual([[path.join('Documents', 'README.txt')], []])
  })

  it('leaves alone what has no marker of it, is a link, or holds what no export writes', async () => {
    const parent = temporaryFolder()
    const documents = path.join(parent, 'Documents')
    mkdirSync(path.join(documents, 'pages', '2026-03'), { recursive: true })
    writeFileSync(path.join(documents, 'README.txt'), 'mine')
    const vault = await createBegunVault()
    const token = (digit: string) => digit.repeat(32)
    const place = (digit: string) => path.join(parent, `${NAME}.${token(digit)}.partial`)
    // A folder without a marker, one with another's, and a link to a folder.
    mkdirSync(place('1'))
    writeFileSync(path.join(place('1'), 'README.txt'), 'mine')
    mkdirSync(place('2'))
    writeFileSync(path.join(place('2'), `.respite-export-${token('2')}`), token('3'))
    writeFileSync(path.join(place('2'), 'README.txt'), 'mine')
    symlinkSync(documents, place('4'))
    writeFileSync(path.join(documents, `.respite-export-${token('4')}`), token('4'))
    // An encrypted one that is something else.
    const age = path.join(parent, `${NAME}.tar.age.${token('5')}.partial`)
    writeFileSync(age, 'mine')
    // Ours, with somebody else's things in it: a file, a link among the folders, and a page of another name.
    mkdirSync(place('6'))
    writeFileSync(path.join(place('6'), `.respite-export-${token('6')}`), token('6'))
    writeFileSync(path.join(place('6'), 'README.txt'), 'ours')
    writeFileSync(path.join(place('6'), 'my-thesis.odt'), 'mine')
    symlinkSync(path.join(documents, 'pages'), path.join(place('6'), 'pages'))
    writeFileSync(path.join(documents, 'pages', '2026-03', `2026-03-02-evening-${id(1)}.md`), 'mine')
    for (const digit of '1246') plantExport(vault, place(digit))
    plantExport(vault, age)
    const before = filesBelow(parent)
    expect((await look(vault)).map(({ outcome }) => outcome)).toEqual([
      'not-ours',
      'not-ours',
      'not-ours',
      'partly',
      'not-ours',
    ])
    const ours = path.basename(place('6'))
    const gone = [path.join(ours, 'README.txt'), path.join(ours, `.respite-export-${token('6')}`)]
    expect(filesBelow(parent)).toEqual(before.filter((file) => !gone.includes(file)))
    expect(rowsLeft(vault)).toEqual([])
  })
})
