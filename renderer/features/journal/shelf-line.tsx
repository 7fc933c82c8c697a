import { useCallback, useState } from 'react'
import type { Shelf } from '../../../shared/contract/entry-filter.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { SavedState } from '../../components/saved-state.tsx'
import { TextField } from '../../components/text-field.tsx'

type ShelfLineProps = {
  readonly entryId: string
  readonly shelf: Shelf
  readonly start: string | null
}

/** The one line of a page that goes along, where it is not the whole page. Saved as it is typed. */
export function ShelfLine({ entryId, shelf, start }: ShelfLineProps) {
  const [line, setLine] = useState(start ?? '')
  const save = useCallback(
    async (typed: string): Promise<SaveOutcome> => {
      const kept = typed.trim() === '' ? null : typed
      const result = await call('journal.putOnShelf', { id: entryId, shelf, line: kept, isSure: true })
      return result.ok ? { ok: true } : { ok: false, failure: errorWords(result.error).happened }
    },
    [entryId, shelf],
  )
  const { status, change } = useAutosave(save)
  return (
    <div>
      <TextField
        label="In one line, where the whole page is too much"
        value={line}
        onChange={(typed) => {
          setLine(typed)
          change(typed)
        }}
        maxLength={300}
      />
      <SavedState status={status} />
    </div>
  )
}
