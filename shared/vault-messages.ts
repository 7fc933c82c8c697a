import type { Result } from './result.ts'

/** The moment a call is made at. The desktop owns the clock; the vault process never asks for the time itself. */
export type CallMoment = {
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: number
  /** IANA name of the zone the person is in right now. */
  readonly timeZone: string
}

/** What the desktop sends to the vault process. */
export type ToVault =
  | {
      readonly kind: 'begin'
      readonly folder: string
      readonly keyDerivation: KeyDerivationCost | null
      /** The second folder for backups that was chosen on this computer for the vault in this place; null for none. */
      readonly secondFolder: string | null
    }
  | {
      readonly kind: 'call'
      readonly id: number
      readonly name: string
      readonly payload: unknown
      readonly moment: CallMoment
    }
  | { readonly kind: 'start-locking' }
  | { readonly kind: 'stop-locking' }
  | { readonly kind: 'end' }

/** What the vault process sends back. */
export type FromVault =
  | { readonly kind: 'result'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'bug'; readonly reference: string; readonly name: string; readonly error: string }

/** How expensive a passphrase guess is made. Null in `begin` means the product's own cost. */
export type KeyDerivationCost = { readonly passes: number; readonly memoryKiB: number }
