import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { MeasureDraft } from '../../../shared/contract/measure.ts'
import type { Answer } from '../../../shared/domain/measure/items.ts'
import { type Result, succeed } from '../../../shared/result.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'

type Answers = Readonly<Record<string, Answer>>

/** The open measure, and the official wording where it was brought in. */
export async function readSheet(): Promise<Result<Output<'measure.readDraft'> & Output<'measure.readForm'>>> {
  const [draft, form] = await Promise.all([call('measure.readDraft', {}), call('measure.readForm', {})])
  if (!draft.ok) return draft
  return form.ok ? succeed({ ...draft.value, ...form.value }) : form
}

/** The answers being given. Each is saved by itself; the ones not saved yet are tried again together. */
export function useAnswerSheet(draft: MeasureDraft) {
  const [answers, setAnswers] = useState<Answers>(draft.answers)
  const unsaved = useRef(new Map<number, Answer>())

  const save = useCallback(async (): Promise<SaveOutcome> => {
    for (const [item, answer] of [...unsaved.current]) {
      const result = await call('measure.saveAnswer', { id: draft.id, item, answer })
      if (!result.ok) return { ok: false, failure: errorWords(result.error).happened }
      if (unsaved.current.get(item) === answer) unsaved.current.delete(item)
    }
    return { ok: true }
  }, [draft.id])
  const { status, change, flush } = useAutosave(save)

  const answer = (item: number, value: Answer) => {
    unsaved.current.set(item, value)
    setAnswers((before) => ({ ...before, [item]: value }))
    change(undefined)
  }
  return { answers, answer, status, flush, answered: Object.keys(answers).length }
}

/** Finishing the measure: waits for the last save, and asks once about thirty equal answers. */
export function useFinish(id: string, flush: () => Promise<boolean>, onDone: () => void) {
  const [asksAboutEqual, setAsksAboutEqual] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const finish = async (equalAnswersMeant: boolean) => {
    setAsksAboutEqual(false)
    if (!(await flush())) return
    const result = await call('measure.submit', { id, officialFormInFront: true, equalAnswersMeant })
    if (!result.ok) return setFailure(errorWords(result.error))
    if (result.value.outcome === 'ask-about-equal-answers') return setAsksAboutEqual(true)
    onDone()
  }
  return { finish, failure, asksAboutEqual, dismiss: () => setAsksAboutEqual(false) }
}
