import type { JournalEntryLine } from '../../../shared/contract/journal.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { LONGEST_SEARCH } from '../../../shared/domain/journal/search-words.ts'
import { plainDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './journal-screen.module.css'
import { NewPages } from './new-pages.tsx'
import { SearchResults } from './search-results.tsx'
import { useJournalList } from './use-journal-list.ts'
import { useJournalSearch } from './use-journal-search.ts'

/** Everything written so far, newest first, and the way to a new page. */
export function JournalScreen() {
  const { loaded, reload, later, hasMore, loadMore } = useJournalList()
  const { goTo } = useNavigation()
  const { typed, setTyped, found, loadMore: findMore } = useJournalSearch()
  const openEvening = () => goTo({ screen: 'write', kind: 'evening', stepId: null })
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entries }) => (
        <Screen
          title="Journal"
          lede="Only you can read this. Write about you, and leave clients' stories in their records."
        >
          <Button kind="primary" onPress={openEvening}>
            Write today's page
          </Button>
          <NewPages />
          {entries.length > 0 && (
            <TextField
              label="Find in the journal"
              value={typed}
              onChange={setTyped}
              maxLength={LONGEST_SEARCH}
            />
          )}
          {found === null ? (
            <>
              {entries.length === 0 && (
                <EmptyState heading="No pages yet">The first one can be a single line.</EmptyState>
              )}
              <ol className={styles.entries}>
                {[...entries, ...later].map((entry) => (
                  <EntryRow key={entry.id} entry={entry} />
                ))}
              </ol>
              {hasMore && (
                <Button kind="quiet" onPress={() => void loadMore()}>
                  Show older pages
                </Button>
              )}
            </>
          ) : (
            <SearchResults found={found} loadMore={findMore} />
          )}
          <div className={styles.foot}>
            <Button kind="plain" onPress={() => goTo({ screen: 'codes' })}>
              Codes for people, and their pages
            </Button>
            <Button kind="plain" onPress={() => goTo({ screen: 'journal-bin' })}>
              Open the bin
            </Button>
          </div>
        </Screen>
      )}
    </ScreenGate>
  )
}

function EntryRow({ entry }: { readonly entry: JournalEntryLine }) {
  const { goTo } = useNavigation()
  const day = entry.planDay === null ? '' : ` · day ${entry.planDay}`
  return (
    <li>
      <button type="button" className={styles.entry} onClick={() => goTo({ screen: 'entry', id: entry.id })}>
        <span className={styles.when}>
          {plainDate(entry.date)}
          {day}
        </span>
        <span className={styles.line}>{firstLineOf(entry)}</span>
        <span className={styles.kind}>{formOf(entry.kind).name}</span>
      </button>
    </li>
  )
}

function firstLineOf(entry: JournalEntryLine): string {
  if (formOf(entry.kind).isFolded) return 'Folded'
  return entry.firstLine === '' ? 'An empty page' : entry.firstLine
}
