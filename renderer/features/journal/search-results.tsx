import type { JournalHit } from '../../../shared/contract/journal.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { errorWords } from '../../api/error-words.ts'
import { plainDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import styles from './journal-screen.module.css'
import type { useJournalSearch } from './use-journal-search.ts'

type SearchResultsProps = Pick<ReturnType<typeof useJournalSearch>, 'loadMore'> & {
  readonly found: NonNullable<ReturnType<typeof useJournalSearch>['found']>
}

/** The pages that hold what was typed, with the words around it. */
export function SearchResults({ found, loadMore }: SearchResultsProps) {
  const { hits, next, failure } = found
  if (failure !== null)
    return (
      <Notice kind="failed" heading={errorWords(failure).happened}>
        {errorWords(failure).nextStep}
      </Notice>
    )
  return (
    <>
      <p role="status" className={styles.count}>
        {countWords(hits.length, next !== null)}
      </p>
      {hits.length === 0 && (
        <EmptyState heading="No page holds all of these words">
          Fewer letters find more: the beginning of a word is enough.
        </EmptyState>
      )}
      <ol className={styles.entries}>
        {hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ol>
      {next !== null && (
        <Button kind="quiet" onPress={loadMore}>
          Show older pages
        </Button>
      )}
    </>
  )
}

function HitRow({ hit }: { readonly hit: JournalHit }) {
  const { goTo } = useNavigation()
  return (
    <li>
      <button type="button" className={styles.entry} onClick={() => goTo({ screen: 'entry', id: hit.id })}>
        <span className={styles.when}>{plainDate(hit.date)}</span>
        <span className={styles.snippet}>
          {formOf(hit.kind).isFolded && 'Folded. The words are on this page.'}
          {(formOf(hit.kind).isFolded ? [] : hit.snippet).map((part, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one line never change places.
            part.isHit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
          )}
        </span>
        <span className={styles.kind}>{formOf(hit.kind).name}</span>
      </button>
    </li>
  )
}

function countWords(count: number, hasMore: boolean): string {
  if (count === 0) return ''
  if (hasMore) return `The last ${count} pages that hold it`
  return count === 1 ? 'One page' : `${count} pages`
}
