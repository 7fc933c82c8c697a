import { copyClosed, isThere, isVaultAt, stateOfClosed } from './closed-vault.ts'
import { writeToInbox } from './inbox-writer.ts'

/** Everything the desktop ever asks of the disk a vault lies on. */
export const DISK_WORK = { isThere, isVaultAt, stateOfClosed, copyClosed, writeToInbox } as const

export type DiskWork = typeof DISK_WORK
export type DiskWorkName = keyof DiskWork

/** To the disk process, and back; the text of an error stays there. */
export type ToDisk = { readonly id: number; readonly name: DiskWorkName; readonly given: readonly unknown[] }
export type FromDisk =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false }
