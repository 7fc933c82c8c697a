import { useState } from 'react'
import type { Result } from '../../../shared/result.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { agePassphraseBytes } from '../../api/passphrase-bytes.ts'

/** What came of saving or printing, in words. */
export type PrintOutcome =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: ErrorWords }

/** How one page leaves the vault. */
export type PrintWays = {
  /** What has to be kept before; nothing leaves where that fails, and the page says so itself. */
  readonly flush?: () => Promise<boolean>
  /** Opens the system's print dialog. */
  readonly print: () => Promise<Result<unknown>>
  /** Saves a PDF where the person chooses, with a secret inside an age file. */
  readonly savePdf: (secret: Uint8Array<ArrayBuffer> | null) => Promise<Result<{ readonly fileName: string }>>
}

/** Printing a page and saving it as a PDF, one thing at a time. */
export function usePrinting({ flush, print, savePdf }: PrintWays) {
  const [outcome, setOutcome] = useState<PrintOutcome>({ kind: 'idle' })
  const run = async (work: () => Promise<Result<string>>) => {
    if (flush !== undefined && !(await flush())) return
    setOutcome({ kind: 'working' })
    const result = await work()
    setOutcome(
      result.ok ? { kind: 'done', words: result.value } : { kind: 'failed', words: errorWords(result.error) },
    )
  }
  return {
    outcome,
    print: () =>
      run(async () => {
        const result = await print()
        return result.ok ? { ok: true, value: 'Handed to the printer.' } : result
      }),
    /** With a passphrase inside an age file; without one readable by anyone. */
    savePdf: (passphrase: string | null) =>
      run(async () => {
        const isEncrypted = passphrase !== null
        const result = await savePdf(isEncrypted ? agePassphraseBytes(passphrase) : null)
        return result.ok ? { ok: true, value: savedWords(result.value.fileName, isEncrypted) } : result
      }),
  }
}

function savedWords(fileName: string, isEncrypted: boolean): string {
  return isEncrypted
    ? `Saved as ${fileName}. It opens with its passphrase and the free program age: age --decrypt "${fileName}" > page.pdf`
    : `Saved as ${fileName}. Anyone who can open that file can read it.`
}
