import { errorWords } from '../../api/error-words.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { HitRow } from './entry-rows.tsx'
import styles from './journal-screen.module.css'
import type { useJournalSearch } from './use-journal-search.ts'

type SearchResultsProps = Pick<ReturnType<typeof useJournalSearch>, 'loadMore'> & {
  readonly found: NonNullable<ReturnType<typeof useJournalSearch>['found']>
  readonly showsTitles: boolean
}

/** The pages that hold what was typed, with the words around it. */
export function SearchResults({ found, loadMore, showsTitles }: SearchResultsProps) {
  const { hits, next, failure } = found
  if (failure !== null)
    return (
      <Notice kind="failed" heading={errorWords(failure).happened}>
        {errorWords(failure).nextStep}
      </Notice>
    )
  return (
    <>
      {hits.length === 0 && (
        <EmptyState heading="No page holds all of these words">
          Fewer letters find more: the beginning of a word is enough.
        </EmptyState>
      )}
      <ol className={styles.entries}>
        {hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} showsTitle={showsTitles} />
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
