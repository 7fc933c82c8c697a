import { useCallback } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { momentWords } from '../../app/date-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'

/** Beyond this many, the first and the last are named. */
const MOST_NAMED = 6

/** Where a page lies besides the vault: backups, the second folder, vaults set aside, copies (clinical.md H23). */
export function HoldingBackups({ entryId }: { readonly entryId: string }) {
  const load = useCallback(() => call('backup.findHolding', { entryId }), [entryId])
  const { loaded } = useLoaded(load)
  // Its room is there from the beginning, or the buttons below it would move under the hand.
  if (loaded.state === 'loading') return <p>Looking which backups still hold it.</p>
  if (loaded.state === 'failed') return <p>Backups made before now still hold it.</p>
  return wordsOf(loaded.value).map((words) => <p key={words}>{words}</p>)
}

function wordsOf(found: Output<'backup.findHolding'>): readonly string[] {
  const { backups, others, secondFolder, setAside, copies } = found
  const aside = setAside.join(', ')
  return [
    backupWords(backups.map(({ madeAtMs }) => momentWords(madeAtMs))),
    ...(others === 1
      ? ['One file there that another vault made, or this one before a restore, may hold it too.']
      : []),
    ...(others > 1
      ? [`${others} files there that another vault made, or this one before a restore, may hold it too.`]
      : []),
    ...(secondFolder === null
      ? []
      : [`The second folder may hold copies of those backups: ${secondFolder}.`]),
    ...(setAside.length === 0
      ? []
      : [`So may what was set aside when you went back to a backup, beside the vault: ${aside}.`]),
    ...(copies === 0 ? [] : ['The copy from before an update, in the vault’s folder, goes with the page.']),
  ]
}

function backupWords(dates: readonly string[]): string {
  if (dates.length === 0) return 'No backup that this vault made holds it.'
  const named = dates.length > MOST_NAMED ? `from ${dates.at(-1)} to ${dates[0]}` : dates.join('; ')
  return `${dates.length === 1 ? 'One backup still holds it' : `${dates.length} backups still hold it`}: ${named}.`
}
