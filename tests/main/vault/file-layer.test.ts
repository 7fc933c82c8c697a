import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { forceFolder, realFiles, replaceDurably } from '../../../main/vault/storage/file-layer.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const LIMIT = 1024
const refusal = (code: string) => expect.objectContaining({ code })

/** A folder with a letter in it that is somebody's, and a name beside it that is free. */
function place() {
  const folder = temporaryFolder()
  const letter = path.join(folder, 'letter.txt')
  writeFileSync(letter, 'a letter')
  return { folder, letter, file: path.join(folder, 'file') }
}

describe.skipIf(process.platform === 'win32')('the file layer', () => {
  it.each([
    ['a link', (file: string, letter: string) => symlinkSync(letter, file)],
    ['a link to an endless device', (file: string) => symlinkSync('/dev/zero', file)],
    ['a pipe', (file: string) => void execFileSync('mkfifo', [file])],
    ['a folder', (file: string) => mkdirSync(file)],
  ])('reads no %s', (_, plant) => {
    const { letter, file } = place()
    plant(file, letter)
    expect(() => realFiles.read(file, LIMIT)).toThrow(refusal('ENOTFILE'))
    expect(() => [...realFiles.readPieces(file)]).toThrow(refusal('ENOTFILE'))
    expect(() => realFiles.size(file)).toThrow(refusal('ENOTFILE'))
    expect(realFiles.kindOf(file)).not.toBe('file')
  })

  it('reads no more than it was allowed', () => {
    const { letter } = place()
    expect(() => realFiles.read(letter, 7)).toThrow(refusal('EFBIG'))
    expect(Buffer.from(realFiles.read(letter, 8)).toString()).toBe('a letter')
  })

  it('writes over nothing, and through no link', () => {
    const { letter, file } = place()
    symlinkSync(letter, file)
    for (const target of [letter, file]) {
      expect(() => realFiles.writeNew(target, Buffer.from('mine'))).toThrow(refusal('EEXIST'))
      expect(() => realFiles.startNew(target)).toThrow(refusal('EEXIST'))
    }
    expect(() => realFiles.overwrite(file, Buffer.from('mine'))).toThrow(refusal('ENOTFILE'))
    replaceDurably(realFiles, file, Buffer.from('mine'))
    expect(readFileSync(file, 'utf8')).toBe('mine')
    expect(readFileSync(letter, 'utf8')).toBe('a letter')
  })

  it('destroys nothing that has another name elsewhere', () => {
    const { letter, file } = place()
    linkSync(letter, file)
    expect(() => realFiles.overwrite(file, Buffer.from('zeros'))).toThrow(refusal('EMLINK'))
    realFiles.removeFile(file)
    expect(readFileSync(letter, 'utf8')).toBe('a letter')
  })

  it('takes away no folder, unless this run made it and it is still that one', () => {
    const { folder, letter } = place()
    expect(() => realFiles.removeFile(folder)).toThrow()
    const made = realFiles.makeNewFolder(path.join(folder, 'made'))
    expect(() => realFiles.makeNewFolder(made.folder)).toThrow(refusal('EEXIST'))
    renameSync(made.folder, `${made.folder}-away`)
    mkdirSync(made.folder)
    writeFileSync(path.join(made.folder, 'theirs.txt'), 'theirs')
    realFiles.removeMade(made)
    expect(readFileSync(path.join(made.folder, 'theirs.txt'), 'utf8')).toBe('theirs')
    const link = path.join(folder, 'link')
    symlinkSync(folder, link)
    realFiles.removeFile(link)
    expect(readFileSync(letter, 'utf8')).toBe('a letter')
  })

  it('opens no file that SQLite may have locked', () => {
    const { folder } = place()
    for (const name of ['vault.db', 'vault.db-wal', 'vault.db-journal']) {
      writeFileSync(path.join(folder, name), 'pages')
      expect(() => realFiles.read(path.join(folder, name), LIMIT)).toThrow('Only SQLite')
      expect(() => [...realFiles.readPieces(path.join(folder, name))]).toThrow('Only SQLite')
    }
  })

  it.each(['EINVAL', 'ENOTSUP', 'ENOSYS'])(
    'takes a folder that cannot be forced for no failure: %s',
    (code) => {
      const layer = {
        ...realFiles,
        syncFolder: () => {
          throw Object.assign(new Error(code), { code })
        },
      }
      expect(() => forceFolder(layer, '/')).not.toThrow()
    },
  )

  it('says that a folder could not be forced where the disk fails', () => {
    const layer = {
      ...realFiles,
      syncFolder: () => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' })
      },
    }
    expect(() => forceFolder(layer, '/')).toThrow(refusal('EIO'))
  })
})
