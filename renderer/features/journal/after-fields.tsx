import type { FieldValues } from '../../../shared/domain/journal/field.ts'
import { isEnoughForToday } from '../../../shared/domain/journal/forms/exposure.ts'
import { HEAVY_LOAD } from '../../../shared/domain/journal/forms/short-forms.ts'
import type { JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { Notice } from '../../components/notice.tsx'

/** What a form says back when the numbers in it are heavy: one offer, and nothing that has to be done. */
export function AfterFields({ kind, values }: { readonly kind: JournalKind; readonly values: FieldValues }) {
  if (kind === 'exposure' && isEnoughForToday(values.before, values.after))
    return (
      <Notice kind="attention" heading="Enough for today">
        <p>
          It is as strong as before. You can stop here; what you wrote is saved. Look around, name three
          things you see, put both feet down, and let your eyes go to the window or the door.
        </p>
        <p>Then one ordinary thing: water, a few steps, somebody’s voice.</p>
      </Notice>
    )
  const { load } = values
  if (kind === 'between-clients' && typeof load === 'number' && load >= HEAVY_LOAD)
    return (
      <Notice kind="attention" heading="Can the next hour wait?">
        Fifteen minutes may be enough. If it cannot, a ritual first: water, three breaths, a few steps.
      </Notice>
    )
  return null
}
