import type { Handlers } from '../../../../shared/contract/index.ts'
import type { CutOffExport } from '../../../../shared/contract/transfer.ts'
import { ExpectedFailure } from '../../../../shared/errors.ts'
import type { Store } from '../../storage/store.ts'
import type { VaultContext } from '../vault-context.ts'
import { settleCutOff } from './cut-off.ts'
import { exportFiles } from './export-files.ts'
import type { TransferLoans } from './transfer-loans.ts'
import { forgetExport, noteExport } from './transfer-repository.ts'
import { writeExport } from './write-export.ts'

/** In bytes; the same floor as for the vault's own passphrase. */
const SHORTEST_SECRET = 12

type ExportNames = 'transfer.writeExport' | 'transfer.readCutOff'

/** Answers for exports. */
export function exportHandlers({
  files,
  isOver,
  confirmPassphrase,
  longWork,
}: TransferLoans): Handlers<ExportNames, VaultContext> {
  let isRunning = false
  /** What was noted since this process began is under way, and not cut off. */
  const begun = new Set<string>()
  const settled = new WeakMap<Store, Promise<readonly CutOffExport[]>>()
  return {
    'transfer.writeExport': async ({ folder, passphrase, secret }, { store, moment, personDay }) => {
      if (isRunning) {
        wipe(passphrase, secret)
        throw new ExpectedFailure({ code: 'not-now' })
      }
      isRunning = true
      try {
        await confirmPassphrase(passphrase)
        if (secret !== null && secret.length < SHORTEST_SECRET)
          throw new ExpectedFailure({ code: 'weak-passphrase' })
        const { today } = store.read(personDay)
        const name = secret === null ? `respite-export-${today}` : `respite-export-${today}.tar.age`
        return await longWork.run(async (progress) => {
          let entryCount = 0
          let noted = ''
          const content = exportFiles(store, moment.nowMs, progress, (count) => {
            entryCount = count
          })
          const target = {
            files,
            folder,
            name,
            isOver,
            refuseStopped: () => progress.tell(progress.share()),
            note: (partial: string) => {
              noted = partial
              begun.add(partial)
              whereKept(() => store.write((db) => noteExport(db, partial, moment.nowMs)))
            },
            forget: () => whereKept(() => store.write((db) => forgetExport(db, noted))),
          }
          try {
            await writeExport(target, content, secret)
          } finally {
            // However it ended: the moment it holds would keep what is changed from here on.
            await content.return()
          }
          return { name, entryCount }
        })
      } finally {
        isRunning = false
        wipe(passphrase, secret)
      }
    },
    'transfer.readCutOff': async (_, { store, moment }) => {
      const known = settled.get(store) ?? settleCutOff(files, store, moment.nowMs, begun)
      settled.set(store, known)
      return { exports: [...(await known)] }
    },
  }
}

/**
 * Where the vault's own files are gone nothing can be noted in them, and an export may be all that is left. A lock takes
 * away what is half written all the same, as far as that is quick.
 */
function whereKept(note: () => void): void {
  try {
    note()
  } catch (error) {
    if (!(error instanceof ExpectedFailure) || error.failure.code !== 'vault-not-in-place') throw error
  }
}

function wipe(...secrets: readonly (Uint8Array | null)[]): void {
  for (const secret of secrets) secret?.fill(0)
}
