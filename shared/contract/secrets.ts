import { z } from 'zod'

/** Bytes, not text, because bytes can be wiped; the ceiling keeps a pasted document from reaching key derivation. */
const bytesUpTo = (most: number) =>
  z.instanceof(Uint8Array).refine(({ length }) => length >= 1 && length <= most)

/**
 * A passphrase on its way: UTF-8 bytes, 1 to 4,096 of them. Every call that takes one takes this; how the text becomes
 * bytes stands in `renderer/api/passphrase-bytes.ts`.
 */
export const passphraseSchema = bytesUpTo(4096)

/** A recovery key as a person typed it, in UTF-8: blanks, small letters and slips of the hand included. */
export const typedRecoveryKeySchema = bytesUpTo(1000)

/** How long a recovery key is: `AGE-SECRET-KEY-1` and 58 characters, ASCII. */
const RECOVERY_KEY_BYTES = 74

/** A recovery key as it was made: an age X25519 identity, which the stock `age` tool reads too, as ASCII bytes. */
export const recoveryKeySchema = z
  .instanceof(Uint8Array)
  .refine(({ length }) => length === RECOVERY_KEY_BYTES)
