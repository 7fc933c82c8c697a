import { contract, type Output } from '../../shared/contract/index.ts'
import type { Freshness } from '../../shared/contract/vault.ts'
import type { Result } from '../../shared/result.ts'
import { continuedFrom, judgeHistory, type Verdict, withHistory } from './seen-histories.ts'
import type { SeenVault } from './settings.ts'

/**
 * Security: encrypted pages do not show their age, so someone (or a sync program) can put an older copy of the vault, or
 * one that was written on elsewhere, in its place unnoticed. What was last seen is kept outside the vault, by the id in
 * its header; whatever is not that or a continuation of it is told to the person.
 */
export type RollbackWatch = {
  /** After opening: compares with what was last seen, then remembers this one where it is a continuation. */
  readonly check: () => Promise<void>
  /** While open, and before locking: remembers how far the vault has come. */
  readonly remember: () => Promise<void>
  /** What was found of the vault that is open, or was open last. */
  readonly found: () => Found | null
  /** From now on the open vault is one of those that were seen here, beside or in place of those before. */
  readonly settle: (keepsOthers: boolean) => Promise<void>
}

type Found = {
  readonly vaultId: string
  readonly verdict: Verdict
  /** Whether a copy has to be kept of it when it is closed: something else may write into its folder. */
  readonly needsCopy: boolean
}

export type RollbackWatchOptions = {
  readonly ask: (seenMarks: readonly string[]) => Promise<Result<unknown>>
  readonly seen: (vaultId: string) => SeenVault
  readonly keep: (vaultId: string, seen: SeenVault) => void
}

/** Makes the watch of what is opened here. It never stops anybody from working: it only notices. */
export function createRollbackWatch(options: RollbackWatchOptions): RollbackWatch {
  let found: Found | null = null
  /** The mark under which the open vault's own history is kept at the moment. */
  let own: string | null = null
  const read = async (marks: readonly string[] = []): Promise<Output<'vault.readFreshness'> | null> => {
    const result = await options.ask(marks)
    return result.ok ? contract['vault.readFreshness'].output.parse(result.value) : null
  }
  const keepAs = (now: Freshness, seen: SeenVault) => {
    options.keep(now.vaultId, { ...seen, histories: withHistory(seen.histories, now, own) })
    own = now.mark
  }
  return {
    check: async () => {
      found = null
      const { vaultId = null } = (await read()) ?? {}
      if (vaultId === null) return
      const seen = options.seen(vaultId)
      const now = await read(seen.histories.flatMap(({ mark }) => mark ?? []))
      if (now === null) return
      const verdict = judgeHistory(now, seen.histories, now.knownMarks)
      const hadFork = seen.hadFork || verdict === 'fork'
      found = { vaultId, verdict, needsCopy: now.isShared || hadFork }
      own = continuedFrom(seen.histories, now.knownMarks)
      if (verdict === 'continued') keepAs(now, seen)
      else if (hadFork !== seen.hadFork) options.keep(vaultId, { ...seen, hadFork })
    },
    remember: async () => {
      if (found?.verdict !== 'continued') return
      const now = await read()
      if (now !== null && now.vaultId === found.vaultId) keepAs(now, options.seen(now.vaultId))
    },
    found: () => found,
    settle: async (keepsOthers) => {
      const now = await read()
      if (now === null || found === null) return
      const seen = options.seen(now.vaultId)
      found = { ...found, verdict: 'continued' }
      own = null
      keepAs(now, keepsOthers ? seen : { ...seen, histories: [] })
    },
  }
}
