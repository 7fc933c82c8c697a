import { useCallback, useRef, useState } from 'react'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import type { FieldValues } from '../../../shared/domain/journal/field.ts'
import type { JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'

/** What an entry is before its first save. */
export type NewEntry = { readonly kind: JournalKind; readonly stepId: string | null }

/** What a person has written so far: the page, and what stands in the form above it. */
export type EntryDraft = { readonly body: string; readonly fields: FieldValues }

/**
 * Keeps one entry as it is written. The id is made here, so that the first save needs no answer first; an empty new
 * page makes no entry. `isStored` says whether the vault holds it, and stays so from the first save on.
 */
export function useJournalEntry(start: JournalEntry | NewEntry) {
  const id = useRef('id' in start ? start.id : crypto.randomUUID())
  const revision = useRef('revision' in start ? start.revision : 0)
  const [isStored, setStored] = useState('id' in start)
  const { kind, stepId } = start

  const save = useCallback(
    async ({ body, fields }: EntryDraft): Promise<SaveOutcome> => {
      const isEmpty = body.trim() === '' && Object.keys(fields).length === 0
      if (revision.current === 0 && isEmpty) return { ok: true }
      const result = await call('journal.saveEntry', {
        id: id.current,
        kind,
        stepId,
        body,
        fields: Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [
            name,
            typeof value === 'object' ? [...value] : value,
          ]),
        ),
        revision: revision.current,
      })
      if (!result.ok) {
        const words = errorWords(result.error)
        return { ok: false, failure: `${words.happened} ${words.nextStep}` }
      }
      revision.current = result.value.revision
      setStored(true)
      return { ok: true }
    },
    [kind, stepId],
  )
  return { id: id.current, isStored, ...useAutosave(save) }
}
