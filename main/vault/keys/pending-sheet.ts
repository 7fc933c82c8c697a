import type { PendingSheetKind } from '../../../shared/domain/safekeeping/key-work.ts'
import { RECOVERY_GROUP_LENGTH, SECRET_PREFIX } from '../../../shared/domain/safekeeping/recovery-key.ts'
import { ExpectedFailure } from '../../../shared/errors.ts'
import type { NewHeader } from './header.ts'
import type { ProvenHeader } from './header-file.ts'
import type { VaultHeader } from './header-format.ts'
import type { RecoverySecret } from './recovery-secret.ts'

/** How many of its groups have to be typed back. */
const GROUPS_ASKED = 2

/** A group of the recovery key as typed from the paper: its place from 0, and what was typed, in UTF-8. */
export type TypedGroup = { readonly place: number; readonly typed: Uint8Array }

/** A recovery key that somebody is being shown. It opens nothing yet, unless it is that of a vault just made. */
export type PendingSheet =
  | { readonly kind: Extract<PendingSheetKind, 'first'>; readonly recovery: RecoverySecret }
  | {
      readonly kind: Extract<PendingSheetKind, 'new'>
      readonly recovery: RecoverySecret
      /** The header this one was made from, and itself, to be written once the sheet was typed back. */
      readonly base: ProvenHeader
      readonly sealed: VaultHeader
    }
  | {
      readonly kind: Extract<PendingSheetKind, 'renewal'>
      readonly recovery: RecoverySecret
      readonly base: ProvenHeader
      /** The whole new header, and the data key the database still has. */
      readonly made: NewHeader
      readonly currentKey: Uint8Array
    }

/** Wipes whatever of a pending sheet is secret. */
export function wipePending(pending: PendingSheet | null): void {
  if (pending === null) return
  pending.recovery.secret.fill(0)
  if (pending.kind !== 'renewal') return
  pending.made.dataKey.fill(0)
  pending.currentKey.fill(0)
}

/**
 * Throws `wrong-recovery-secret` unless at least two different groups were typed and every one of them is right.
 * Security: a key counts only once it was typed back; one that is written before would leave a vault whose only sheet
 * nobody has.
 */
export function refuseWrongGroups({ recovery }: PendingSheet, groups: readonly TypedGroup[]): void {
  const places = new Set(groups.map(({ place }) => place))
  const areRight = groups.every(({ place, typed }) => isGroup(recovery.secret, place, typed))
  if (places.size < GROUPS_ASKED || !areRight) throw new ExpectedFailure({ code: 'wrong-recovery-secret' })
}

function isGroup(secret: Uint8Array, place: number, typed: Uint8Array): boolean {
  const start = SECRET_PREFIX.length + place * RECOVERY_GROUP_LENGTH
  const group = secret.subarray(start, start + RECOVERY_GROUP_LENGTH)
  const compact = typed.filter((byte) => byte > 0x20)
  compact.forEach((byte, index) => {
    if (byte >= 0x61 && byte <= 0x7a) compact[index] = byte - 0x20
  })
  const isRight = group.length > 0 && Buffer.compare(compact, group) === 0
  compact.fill(0)
  return isRight
}
