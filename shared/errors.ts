import { z } from 'zod'
import { KEY_WORK } from './domain/safekeeping/key-work.ts'

/** What becomes of the files of an open vault: away, others in their place, or a disk that does not say. */
export const LOST_FILES = ['gone', 'replaced', 'unreachable'] as const

/**
 * Everything that may go wrong in a way Respite knows about. These values cross between the processes as data and
 * end in words on the screen (`renderer/api/error-words.ts`). They carry no path, no message and no value a person
 * typed, so that nothing private can leak through an error.
 */
export const appErrorSchema = z.discriminatedUnion('code', [
  z.strictObject({ code: z.literal('vault-locked') }),
  z.strictObject({ code: z.literal('not-now') }),
  z.strictObject({ code: z.literal('wrong-passphrase') }),
  z.strictObject({ code: z.literal('weak-passphrase') }),
  z.strictObject({ code: z.literal('wrong-recovery-secret') }),
  z.strictObject({ code: z.literal('key-change-unfinished'), opensWith: z.enum(['old', 'new']) }),
  /** Another piece of work on the keys is under way. */
  z.strictObject({ code: z.literal('keys-busy'), doing: z.enum(KEY_WORK) }),
  /** The header on the disk is not the one that opened the vault: another program put it there. */
  z.strictObject({ code: z.literal('vault-changed-on-disk') }),
  /** The open vault's files are not the ones that were opened any more, so nothing written would be kept. */
  z.strictObject({
    code: z.literal('vault-not-in-place'),
    what: z.enum(LOST_FILES),
  }),
  z.strictObject({ code: z.literal('vault-exists') }),
  z.strictObject({ code: z.literal('vault-missing'), part: z.enum(['folder', 'header', 'database']) }),
  z.strictObject({ code: z.literal('vault-damaged'), part: z.enum(['header', 'database']) }),
  z.strictObject({ code: z.literal('vault-altered') }),
  z.strictObject({ code: z.literal('vault-from-newer-app') }),
  z.strictObject({ code: z.literal('vault-in-use') }),
  z.strictObject({ code: z.literal('read-only') }),
  /** The vault is of an earlier build, and there was no room to bring it up to date: it can be read until it is locked. */
  z.strictObject({ code: z.literal('opened-for-reading') }),
  z.strictObject({ code: z.literal('unusable-path') }),
  z.strictObject({ code: z.literal('storage-full') }),
  z.strictObject({ code: z.literal('storage-failed') }),
  z.strictObject({ code: z.literal('not-found') }),
  z.strictObject({ code: z.literal('legal-hold') }),
  z.strictObject({ code: z.literal('invalid-input'), field: z.string() }),
  z.strictObject({ code: z.literal('changed-elsewhere') }),
  z.strictObject({
    code: z.literal('archive-refused'),
    why: z.enum(['unreadable', 'altered', 'too-large', 'unknown-content', 'not-ours']),
  }),
  z.strictObject({ code: z.literal('archive-of-other-key') }),
  z.strictObject({
    code: z.literal('import-refused'),
    why: z.enum([
      'not-json',
      'unknown-format',
      'bad-entry',
      'too-large',
      'too-many',
      'newer',
      'no-pages',
      'needs-secret',
      'wrong-secret',
      'unreadable',
      'too-slow',
    ]),
    /** A line, or the number of an entry from 1, where that is known. */
    where: z.number().int().nullable(),
  }),
  z.strictObject({ code: z.literal('export-exists') }),
  z.strictObject({ code: z.literal('cancelled') }),
  z.strictObject({ code: z.literal('printing-failed') }),
  /** This computer knows of no printer at all. */
  z.strictObject({ code: z.literal('no-printer') }),
  z.strictObject({ code: z.literal('vault-process-ended') }),
  z.strictObject({ code: z.literal('unknown-call') }),
  z.strictObject({ code: z.literal('refused-sender') }),
  z.strictObject({ code: z.literal('bug'), reference: z.string() }),
])

/** One expected failure, as data. */
export type AppError = z.infer<typeof appErrorSchema>

/**
 * Thrown inside a process to end a piece of work with an expected failure; the dispatcher turns it into a `Result`.
 * It never crosses a process boundary itself.
 */
export class ExpectedFailure extends Error {
  readonly failure: AppError

  constructor(failure: AppError) {
    super(failure.code)
    this.name = 'ExpectedFailure'
    this.failure = failure
  }
}
