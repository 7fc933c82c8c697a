import { type Freshness, freshnessSchema } from '../../shared/contract/vault.ts'
import type { Result } from '../../shared/result.ts'

/**
 * Security: encrypted pages do not show their age, so someone (or a sync program) can put an older copy of the vault
 * in its place unnoticed. What was last seen is kept outside the vault; an older number is told to the person.
 */
export type RollbackWatch = {
  /** After unlocking: compares with what was last seen, then remembers the newer of the two. */
  readonly check: () => Promise<void>
  /** While open, and before locking: remembers how far the vault has come. */
  readonly remember: () => Promise<void>
  /** Whether the vault that is open was older than the one last seen here. */
  readonly isOlder: () => boolean
}

export type RollbackWatchOptions = {
  readonly ask: () => Promise<Result<unknown>>
  readonly lastSeen: () => Freshness | null
  readonly keep: (seen: Freshness) => void
}

/** Makes the watch of one vault. It never stops anybody from working: it only notices. */
export function createRollbackWatch(options: RollbackWatchOptions): RollbackWatch {
  let isOlder = false
  const read = async (): Promise<Freshness | null> => {
    const result = await options.ask()
    return result.ok ? freshnessSchema.parse(result.value) : null
  }
  return {
    check: async () => {
      const now = await read()
      const seen = options.lastSeen()
      isOlder = now !== null && seen !== null && isBehind(now, seen)
      if (now !== null && !isOlder) options.keep(now)
    },
    remember: async () => {
      const now = await read()
      if (now !== null && !isOlder) options.keep(now)
    },
    isOlder: () => isOlder,
  }
}

/** Another vault is no older one; the same vault is, with fewer commits or an earlier header. */
function isBehind(now: Freshness, seen: Freshness): boolean {
  return now.vaultId === seen.vaultId && (now.commits < seen.commits || now.generation < seen.generation)
}
