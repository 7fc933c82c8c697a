import { call } from '../../api/bridge.ts'
import { momentWords } from '../../app/date-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readBackups = () => call('backup.list', {})
/** Beyond this many, the first and the last are named. */
const MOST_NAMED = 6
const DAY_MS = 86_400_000

/** Which backups still hold a page: those made since the day it was written (clinical.md H23). */
export function HoldingBackups({ writtenOn }: { readonly writtenOn: string }) {
  const { loaded } = useLoaded(readBackups)
  // Its room is there from the beginning, or the buttons below it would move under the hand.
  if (loaded.state === 'loading') return <p>Looking which backups still hold it.</p>
  if (loaded.state === 'failed') return <p>Backups made before now still hold it.</p>
  // A late entry belongs to the day before, so a day is left on the safe side.
  const since = Date.parse(`${writtenOn}T00:00:00Z`) - DAY_MS
  const { backups, others } = loaded.value
  const all = [...backups, ...others].toSorted((one, other) => other.madeAtMs - one.madeAtMs)
  const holding = all.filter((backup) => backup.madeAtMs >= since)
  if (holding.length === 0) return <p>No backup in the folder beside the vault holds it.</p>
  const dates = holding.map((backup) => momentWords(backup.madeAtMs))
  return (
    <p>
      {holding.length === 1 ? 'One backup still holds it: ' : `${holding.length} backups still hold it: `}
      {dates.length > MOST_NAMED ? `from ${dates.at(-1)} to ${dates[0]}` : dates.join('; ')}.
    </p>
  )
}
