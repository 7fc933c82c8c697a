import type { EntryState } from '../change.ts'

/** What one sitting has to know of those before it. Lies outside what is recorded. */
export type LifeState = {
  passphrase: string
  /** Under way when the process was killed; it may open the vault by now. */
  nextPassphrase: string | null
  recoveryKey: string
  entries: EntryState[]
  /** Pages that are left alone: those of a frozen vault. */
  settled: EntryState[]
  /** A backup that can be gone back to. */
  backup: { file: string; recoveryKey: string; entries: EntryState[] } | null
  madePages: number
}

/** One sitting: from unlocking, or making the vault, to its end. */
export type Sitting = {
  readonly folder: string
  readonly stateFile: string
  readonly notesFile: string
  readonly seed: number
  readonly nowMs: number
  readonly steps: number
  /** What else is done in the middle of it. */
  readonly special: 'passphrase' | 'sheet' | 'renewal' | 'restore' | 'check' | null
  /** `kill-in-special` leaves that half done; the others end the sitting after its steps. */
  readonly end: 'lock' | 'kill' | 'kill-in-backup' | 'kill-in-special'
}
