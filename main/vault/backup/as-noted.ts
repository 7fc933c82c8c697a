import { createHash } from 'node:crypto'
import type { FileLayer } from '../storage/file-layer.ts'
import { storageFailureOf } from '../storage/system-failures.ts'
import { yieldToOthers } from './slices.ts'

/** What was noted of a file when it was written and proven. */
type Noted = { readonly sizeBytes: number; readonly sha256: string }

/**
 * Whether a file still is what was noted of it, byte for byte; asked again of an untouched file it knows. False also
 * where it cannot be read.
 */
export type AsNoted = (file: string, noted: Noted) => Promise<boolean>

/**
 * Looks at files once and keeps what it saw for as long as they stay untouched by size, time and number.
 *
 * Security: somebody else's file of the same size under the same name passed for proven, and was listed so.
 */
export function createAsNoted(files: FileLayer): AsNoted {
  const seen = new Map<string, { readonly stamp: string; readonly sha256: string }>()
  const hashOf = async (file: string) => {
    const stamp = files.stamp(file)
    const known = seen.get(file)
    if (known?.stamp === stamp) return known.sha256
    const sha256 = await hashOfFile(files, file)
    seen.set(file, { stamp, sha256 })
    return sha256
  }
  return async (file, { sizeBytes, sha256 }) => {
    try {
      if (files.kindOf(file) !== 'file' || files.size(file) !== sizeBytes) return false
      return (await hashOf(file)) === sha256
    } catch (error) {
      if (storageFailureOf(error) === null) throw error
      return false
    }
  }
}

/** The SHA-256 of a file, read in pieces with everybody's turn between them. */
export async function hashOfFile(files: FileLayer, file: string): Promise<string> {
  const hash = createHash('sha256')
  for (const piece of files.readPieces(file)) {
    hash.update(piece)
    await yieldToOthers()
  }
  return hash.digest('hex')
}
