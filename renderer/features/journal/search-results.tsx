import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import common from '../../styles/common.module.css'
import { HitRow } from './entry-rows.tsx'

import type { useJournalSearch } from './use-journal-search.ts'

type SearchResultsProps = Pick<ReturnType<typeof useJournalSearch>, 'loadMore'> & {
  readonly found: NonNullable<ReturnType<typeof useJournalSearch>['found']>
}

/** The pages that hold what was typed, with the words around it. */
export function SearchResults({ found, loadMore }: SearchResultsProps) {
  const { hits, next, failure } = found
  if (failure !== null) return <FailureNotice failure={failure} />
  return (
    <>
      {hits.length === 0 && (
        <EmptyState heading="No page holds all of these words">
          Fewer letters find more: the beginning of a word is enough.
        </EmptyState>
      )}
      <ol className={common.ruled}>
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
