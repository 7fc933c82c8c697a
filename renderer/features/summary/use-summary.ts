import { useCallback, useState } from 'react'
import type { SummaryChoices } from '../../../shared/contract/summary.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { passphraseBytes } from '../../api/passphrase-bytes.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readDocument = () => call('summary.readDocument', {})

/** The page being put together. */
export function useSummaryDocument() {
  return useLoaded(readDocument)
}

/** The choices as they are made, each saved as it is made. */
export function useChoices(start: SummaryChoices) {
  const [choices, setChoices] = useState(start)
  const save = useCallback(async (value: SummaryChoices) => {
    const result = await call('summary.saveChoices', { choices: value })
    return result.ok
      ? ({ ok: true } as const)
      : ({ ok: false, failure: errorWords(result.error).happened } as const)
  }, [])
  const { status, change, flush } = useAutosave(save)
  const choose = (changes: Partial<SummaryChoices>) => {
    const next = { ...choices, ...changes }
    setChoices(next)
    change(next)
  }
  return { choices, choose, status, flush }
}

/** What came of saving or printing, in words. */
export type PrintOutcome =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly words: string }
  | { readonly kind: 'done'; readonly words: string }
  | { readonly kind: 'failed'; readonly words: ErrorWords }

/** Saving the page as a PDF and printing it, after the newest choices are saved. */
export function usePrinting(flush: () => Promise<boolean>) {
  const [outcome, setOutcome] = useState<PrintOutcome>({ kind: 'idle' })
  /** With a passphrase inside an age file; without one readable by anyone. */
  const savePdf = async (passphrase: string | null) => {
    if (!(await flush())) return
    setOutcome({ kind: 'working', words: 'Setting the page' })
    const secret = passphrase === null ? null : passphraseBytes(passphrase)
    const result = await call('summary.savePdf', { secret })
    setOutcome(
      result.ok
        ? { kind: 'done', words: savedWords(result.value.fileName, secret !== null) }
        : { kind: 'failed', words: errorWords(result.error) },
    )
  }
  const print = async () => {
    if (!(await flush())) return
    setOutcome({ kind: 'working', words: 'Setting the page' })
    const result = await call('summary.print', {})
    setOutcome(
      result.ok
        ? { kind: 'done', words: 'Handed to the printer.' }
        : { kind: 'failed', words: errorWords(result.error) },
    )
  }
  return { outcome, savePdf, print }
}

function savedWords(fileName: string, isEncrypted: boolean): string {
  return isEncrypted
    ? `Saved as ${fileName}. It opens with its passphrase and the free program age: age --decrypt "${fileName}" > page.pdf`
    : `Saved as ${fileName}. Anyone who can open that file can read it.`
}
