import { type AppError, ExpectedFailure } from '../../../shared/errors.ts'
import type { Store } from '../storage/store.ts'
import { isSealedBy } from './header.ts'
import { type ProvenHeader, provenBy } from './header-file.ts'
import type { VaultHeader } from './header-format.ts'

/** A vault that is open, and the header that opened it. */
export type OpenedByKey = { readonly proven: ProvenHeader; readonly store: Store }

/** Failures that say that this header is not the one, and that another may be. */
const NOT_THIS_ONE: ReadonlySet<AppError['code']> = new Set([
  'wrong-passphrase',
  'wrong-recovery-secret',
  'vault-damaged',
])

/**
 * Opens a vault by the first of its headers whose key opens the database: a header that was put there by a sync program
 * or by hand must not shut out the owner while the right one lies beside it. A header that a later one of the same data
 * key has replaced opens nothing, so that a changed passphrase stays changed.
 *
 * `unwrap` gives the data key of a header or throws; `open` opens the database with it and does not wipe it. Throws the
 * failure that says most: a wrong key before damage, because an old header refuses the database as damaged.
 */
export async function openByKey(
  headers: readonly VaultHeader[],
  unwrap: (header: VaultHeader) => Promise<Uint8Array>,
  open: (dataKey: Uint8Array, header: VaultHeader) => Promise<Store>,
): Promise<OpenedByKey> {
  const failures: AppError[] = []
  for (const header of headers) {
    try {
      const dataKey = await unwrap(header)
      try {
        if (isReplaced(header, headers, dataKey)) continue
        return proveBy(header, await open(dataKey, header))
      } finally {
        dataKey.fill(0)
      }
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || !NOT_THIS_ONE.has(error.failure.code)) throw error
      failures.push(error.failure)
    }
  }
  const wrongKey = failures.find(({ code }) => code !== 'vault-damaged')
  throw new ExpectedFailure(wrongKey ?? failures[0] ?? { code: 'wrong-passphrase' })
}

function proveBy(header: VaultHeader, store: Store): OpenedByKey {
  return { proven: provenBy(header, store), store }
}

function isReplaced(header: VaultHeader, headers: readonly VaultHeader[], dataKey: Uint8Array): boolean {
  return headers.some((other) => other.generation > header.generation && isSealedBy(other, dataKey))
}
