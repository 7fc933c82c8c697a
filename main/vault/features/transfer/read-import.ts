import { Decrypter } from 'age-encryption'
import { extract } from 'tar-stream'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import { joined, sliced } from '../../backup/slices.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import { EXPORT_FILE } from './export-format.ts'
import type { ImportRequest } from './import-reader.ts'
import { IMPORT_LIMITS, type ReadImport, refuseImport } from './imported-page.ts'
import { readJson } from './read-json.ts'
import { readMarkdown } from './read-markdown.ts'

/** An encrypted export holds every page twice, and the records beside them. */
const ENCRYPTED_TIMES = 8
const AGE_HEAD = Buffer.from('age-encryption.org/v1')

/**
 * Reads what the person chose. Throws `import-refused` or a storage failure. Only in the import's own worker: how long
 * it takes is up to whoever made the file.
 */
export async function readImport(
  files: FileLayer,
  chosen: ImportRequest,
  tell: (share: number) => void,
): Promise<ReadImport> {
  const read =
    chosen.what === 'folder'
      ? readMarkdown(files, chosen.file, tell)
      : readJson(await textOf(files, chosen.file, chosen.secret), tell)
  if (read.pages.length === 0) refuseImport('no-pages')
  return read
}

async function textOf(files: FileLayer, file: string, secret: Uint8Array | null): Promise<string> {
  const sizeBytes = files.size(file)
  if (sizeBytes > IMPORT_LIMITS.fileBytes * ENCRYPTED_TIMES) refuseImport('too-large')
  const bytes = Buffer.from(files.read(file, sizeBytes))
  if (!bytes.subarray(0, AGE_HEAD.length).equals(AGE_HEAD)) {
    if (sizeBytes > IMPORT_LIMITS.fileBytes) refuseImport('too-large')
    return bytes.toString('utf8')
  }
  if (secret === null) return refuseImport('needs-secret')
  return journalIn(await decrypted(bytes, secret))
}

/** As typed (NFC, which is what the stock program is given), then as older builds wrote it (NFKC). */
async function decrypted(bytes: Buffer, secret: Uint8Array): Promise<Buffer> {
  const typed = Buffer.from(secret).toString('utf8')
  try {
    const decrypter = new Decrypter()
    for (const passphrase of new Set([typed, typed.normalize('NFKC')])) decrypter.addPassphrase(passphrase)
    return await joined(await decrypter.decrypt(sliced(bytes)))
  } catch (error) {
    const isOther = error instanceof Error && error.message.includes('no identity matched')
    return refuseImport(isOther ? 'wrong-secret' : 'unreadable')
  }
}

/** The journal's file out of the tar; the rest is passed over, and no name in it is ever used as a path. */
async function journalIn(tar: Buffer): Promise<string> {
  const reader = extract()
  reader.on('error', () => undefined)
  reader.end(tar)
  try {
    for await (const entry of reader) {
      if (entry.header.type === 'file' && entry.header.name === `respite-export/${EXPORT_FILE}`) {
        if ((entry.header.size ?? 0) > IMPORT_LIMITS.fileBytes) refuseImport('too-large')
        return (await joined(entry)).toString('utf8')
      }
      entry.resume()
    }
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error
  }
  return refuseImport('unreadable')
}
