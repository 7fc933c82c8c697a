import path from 'node:path'
import type { CutOffExport } from '../../../../shared/contract/transfer.ts'
import type { FileLayer } from '../../storage/file-layer.ts'
import type { Store } from '../../storage/store.ts'
import { markerOf, type Partial, readPartial } from './export-names.ts'
import { takeAway } from './take-away.ts'
import { type ExportUnderWay, forgetExport, listExports } from './transfer-repository.ts'

/** So long a folder that is not there now, on a stick or a share, is looked for again. */
const LOOKED_FOR_MS = 90 * 86_400_000

/**
 * Takes away what exports left that were cut off, and gives what there is to say. `begun` are the ones of this process.
 *
 * Security: a row is only words until it has the exact shape of a path that an export is written under; anything else
 * is forgotten unread.
 */
export async function settleCutOff(
  files: FileLayer,
  store: Store,
  nowMs: number,
  begun: ReadonlySet<string>,
): Promise<readonly CutOffExport[]> {
  const told: CutOffExport[] = []
  for (const row of store.read(listExports)) {
    if (begun.has(row.partial)) continue
    const partial = readPartial(row.partial)
    const outcome = partial === null ? 'over' : await settle(files, partial, row, nowMs)
    if (outcome !== 'failed' && outcome !== 'away') store.write((db) => forgetExport(db, row.partial))
    if (outcome !== 'over' && outcome !== 'away')
      told.push({ startedAtMs: row.startedAtMs, folder: path.dirname(row.partial), outcome })
  }
  return told
}

type Settled = CutOffExport['outcome'] | 'over' | 'away'

async function settle(
  files: FileLayer,
  partial: Partial,
  { startedAtMs }: ExportUnderWay,
  nowMs: number,
): Promise<Settled> {
  if (wasFinished(files, partial)) return 'over'
  const taken = await takeAway(files, partial)
  if (taken !== 'nothing') return taken
  return nowMs - startedAtMs > LOOKED_FOR_MS ? 'over' : 'away'
}

/** Cut off after it got its name: it is whole, and only its marker is left to go. */
function wasFinished(files: FileLayer, { whole, token, isEncrypted }: Partial): boolean {
  try {
    if (isEncrypted || files.kindOf(whole) !== 'folder') return false
    const marker = markerOf(whole, token)
    if (files.kindOf(marker) !== 'file') return false
    files.removeFile(marker)
    return true
  } catch {
    return false
  }
}
