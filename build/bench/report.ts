import type { BackupReport } from './measure-backup.ts'
import type { CheckReport } from './measure-checks.ts'
import { quantile, type Rounds } from './rounds.ts'

/** Both sides in milliseconds; `ratio` is Respite over plain. */
export type Compared = { readonly plainMs: number; readonly respiteMs: number; readonly ratio: number }
export type ComparedWithTail = Compared & { readonly p95: Compared }

/** What was found at one number of entries. */
export type SizeReport = {
  readonly save: ComparedWithTail
  readonly list: ComparedWithTail
  /** The first page of one kind, up to a day in the middle of everything written. */
  readonly narrow: ComparedWithTail
  /** Respite's figure is without the derivation of the key, which stands beside it. */
  readonly unlock: Compared & { readonly keyDerivationMs: number }
  /** The first page of hits, over a mix of common, rare, half-typed and quoted words. */
  readonly search: ComparedWithTail
}

export type BenchReport = {
  readonly machine: string
  readonly sizes: Readonly<Record<string, SizeReport>>
  /** A backup of the largest size while pages are saved; only where it was asked for. */
  readonly backup?: BackupReport
  /** The check after unlocking; only where it alone was asked for. */
  readonly checks?: readonly CheckReport[]
  /** How many times longer the vault takes at 100,000 entries than at 10,000; null unless both were measured. */
  readonly growth10kTo100k: { readonly save: number; readonly list: number } | null
}

/** Medians of both sides. */
export function compareMedians(rounds: Rounds): Compared {
  return compareAt(rounds, 0.5)
}

/** Medians of both sides, and the 95th percentiles. */
export function compareWithTail(rounds: Rounds): ComparedWithTail {
  return { ...compareAt(rounds, 0.5), p95: compareAt(rounds, 0.95) }
}

/** How the vault's medians grow tenfold up. */
export function describeGrowth(sizes: BenchReport['sizes']): BenchReport['growth10kTo100k'] {
  const { 10000: small, 100000: large } = sizes
  if (small === undefined || large === undefined) return null
  return {
    save: rounded(large.save.respiteMs / small.save.respiteMs),
    list: rounded(large.list.respiteMs / small.list.respiteMs),
  }
}

/** A thousandth is as fine as these clocks are worth. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

function compareAt({ plain, respite }: Rounds, share: number): Compared {
  const plainMs = quantile(plain, share)
  const respiteMs = quantile(respite, share)
  return { plainMs: rounded(plainMs), respiteMs: rounded(respiteMs), ratio: rounded(respiteMs / plainMs) }
}
