import type { JournalEntryLine, JournalHit } from '../../../shared/contract/journal.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { plainDate } from '../../app/date-words.ts'
import { entryLine } from '../../app/entry-line.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import common from '../../styles/common.module.css'
import styles from './journal-screen.module.css'

type EntryRowProps = { readonly entry: JournalEntryLine; readonly showsTitle: boolean }

/** A page in the list of the journal. */
export function EntryRow({ entry, showsTitle }: EntryRowProps) {
  const { goTo } = useNavigation()
  const day = entry.planDay === null ? '' : ` · day ${entry.planDay}`
  return (
    <li>
      <button
        type="button"
        className={`${common.opens} ${styles.entry}`}
        onClick={() => goTo({ screen: 'entry', id: entry.id })}
      >
        <span className={`${common.small} ${styles.when}`}>
          {plainDate(entry.date)}
          {day}
        </span>
        {showsTitle && (
          <span className={`${common.oneLine} ${common.opened} ${styles.line}`} dir="auto">
            {entryLine(entry)}
          </span>
        )}
        <span className={`${common.small} ${styles.kind}`}>{formOf(entry.kind).name}</span>
      </button>
    </li>
  )
}

/** A page that was found by its words, with the words around them: who types words has asked for them. */
export function HitRow({ hit }: { readonly hit: JournalHit }) {
  const { goTo } = useNavigation()
  const { isFolded, name } = formOf(hit.kind)
  return (
    <li>
      <button
        type="button"
        className={`${common.opens} ${styles.entry}`}
        onClick={() => goTo({ screen: 'entry', id: hit.id })}
      >
        <span className={`${common.small} ${styles.when}`}>{plainDate(hit.date)}</span>
        <span className={styles.snippet} dir="auto">
          {isFolded && 'Folded. The words are on this page.'}
          {(isFolded ? [] : hit.snippet).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change places.
            part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </span>
        <span className={`${common.small} ${styles.kind}`}>{name}</span>
      </button>
    </li>
  )
}
