import { useState } from 'react'
import { type FormFileReading, MOST_FORM_FILE_BYTES } from '../../../shared/domain/measure/form-file.ts'
import { readOfficialForm } from '../../../shared/domain/measure/official-form.ts'
import {
  asOneLine,
  lineProblem,
  MOST_FILE_NAME_CHARACTERS,
} from '../../../shared/domain/measure/official-lines.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { type FormProblem, readingProblem, TOO_LARGE_FILE, UNREADABLE_FILE } from './form-words.ts'

const readForm = () => call('measure.readForm', {})

/** The wording as it is kept. */
export function useKeptForm() {
  return useLoaded(readForm)
}

/** Thirty lines that were read and wait to be confirmed, with the name of the file they came from. */
type Found = { readonly lines: readonly string[]; readonly fileName: string | null }

/** Bringing the wording in: text or file, then thirty lines to look over, then kept. Text and lines stay until then. */
export function useFormImport(onKept: () => void) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<FormProblem | null>(null)
  const [found, setFound] = useState<Found | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [isKeeping, setKeeping] = useState(false)
  const [isReading, setReading] = useState(false)

  const take = (reading: FormFileReading, fileName: string | null) => {
    if (reading.kind !== 'read') return setProblem(readingProblem(reading))
    setProblem(null)
    setFound({ lines: reading.lines.map(asOneLine), fileName })
  }
  const readFile = async (file: File) => {
    if (isReading) return
    if (file.size > MOST_FORM_FILE_BYTES) return setProblem(TOO_LARGE_FILE)
    setReading(true)
    setProblem(null)
    try {
      const bytes = await bytesOf(file)
      if (bytes === null) return setProblem(UNREADABLE_FILE)
      const result = await call('measure.readFormFile', { file: bytes })
      if (result.ok) return take(result.value.reading, shortFileName(file.name))
      const { happened, nextStep } = errorWords(result.error)
      setProblem({ heading: happened, nextStep })
    } finally {
      setReading(false)
    }
  }
  const changeLine = (index: number, sentence: string) =>
    setFound((before) =>
      before === null ? null : { ...before, lines: before.lines.with(index, asOneLine(sentence)) },
    )
  const keep = async () => {
    if (found === null) return
    setKeeping(true)
    const kept = await call('measure.keepForm', { lines: [...found.lines], fileName: found.fileName })
    setKeeping(false)
    if (!kept.ok) return setFailure(errorWords(kept.error))
    onKept()
  }
  return {
    text,
    setText,
    problem,
    found,
    failure,
    isKeeping,
    isReading,
    readFile,
    readText: () => take(readOfficialForm(text), null),
    changeLine,
    /** Numbers of the lines that cannot be kept as they are. */
    unfit: (found?.lines ?? []).flatMap((line, index) => (lineProblem(line) === null ? [] : [index + 1])),
    startAgain: () => {
      setFound(null)
      setFailure(null)
    },
    keep,
  }
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

/** As much of a file's name as is kept; null where it has none. */
function shortFileName(name: string): string | null {
  return name === '' ? null : name.slice(0, MOST_FILE_NAME_CHARACTERS)
}

/** Taking the wording out of the vault again, asked about once. */
export function useForgetting(onForgotten: () => void) {
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const forget = async () => {
    setAsking(false)
    const forgotten = await call('measure.forgetForm', {})
    if (forgotten.ok) onForgotten()
    else setFailure(errorWords(forgotten.error))
  }
  return { isAsking, ask: () => setAsking(true), dismiss: () => setAsking(false), forget, failure }
}
