import { useState } from 'react'
import type { EntryFilter } from '../../../shared/contract/entry-filter.ts'
import { LONGEST_SEARCH } from '../../../shared/domain/journal/search-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { TitledList } from '../../app/titled-list.tsx'
import { useTitles } from '../../app/use-titles.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { EntryRow } from './entry-rows.tsx'
import { FilterPanel } from './filter-panel.tsx'
import { isFiltering } from './filter-words.ts'
import { FoundPages } from './found-pages.tsx'
import styles from './journal-screen.module.css'
import { NewPages } from './new-pages.tsx'
import { SearchResults } from './search-results.tsx'
import { useJournalFilter } from './use-journal-filter.ts'
import { useJournalList } from './use-journal-list.ts'
import { useJournalSearch } from './use-journal-search.ts'

/** Everything written so far, newest first, the ways to find a page again, and the way to a new one. */
export function JournalScreen({ start }: { readonly start: EntryFilter | null }) {
  const { filter, change, names } = useJournalFilter(start)
  const { loaded, reload, later, hasMore, loadMore } = useJournalList(filter)
  const { goTo } = useNavigation()
  const { typed, setTyped, found, loadMore: findMore } = useJournalSearch(filter)
  const [isPanelOpen, setPanelOpen] = useState(false)
  const titles = useTitles()
  const openEvening = () => goTo({ screen: 'write', kind: 'evening', stepId: null })
  const isNarrowed = isFiltering(filter)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entries }) => (
        <Screen
          title="Journal"
          lede="Locked with your passphrase, on this computer. Write about yourself, and leave clients’ stories in their records."
        >
          {!isPanelOpen && (
            <>
              <Button kind="primary" onPress={openEvening}>
                Open the evening page
              </Button>
              <NewPages />
            </>
          )}
          {(entries.length > 0 || isNarrowed) && (
            <>
              <div className={styles.finding}>
                <TextField
                  label="Find in the journal"
                  value={typed}
                  onChange={setTyped}
                  maxLength={LONGEST_SEARCH}
                />
                <Button kind="plain" onPress={() => setPanelOpen((was) => !was)}>
                  {isPanelOpen ? 'Hide the filters' : 'Show the filters'}
                </Button>
                <Button kind="plain" onPress={() => goTo({ screen: 'journal-calendar' })}>
                  Calendar
                </Button>
              </div>
              {isPanelOpen && <FilterPanel filter={filter} names={names} onChange={change} />}
              <FoundPages filter={filter} names={names} typed={typed} onChange={change} />
            </>
          )}
          {found === null ? (
            <>
              {entries.length === 0 && <NoPages isNarrowed={isNarrowed} />}
              {entries.length > 0 && (
                <TitledList titles={titles}>
                  <ol className={common.ruled}>
                    {[...entries, ...later].map((entry) => (
                      <EntryRow key={entry.id} entry={entry} showsTitle={titles.isShown} />
                    ))}
                  </ol>
                </TitledList>
              )}
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
            <Button kind="plain" onPress={() => goTo({ screen: 'shelf', shelf: 'supervision' })}>
              Take to supervision
            </Button>
            <Button kind="plain" onPress={() => goTo({ screen: 'shelf', shelf: 'therapy' })}>
              Take to my therapy
            </Button>
            <Button kind="plain" onPress={() => goTo({ screen: 'codes' })}>
              Codes for people, and their pages
            </Button>
            <Button kind="plain" onPress={() => goTo({ screen: 'patterns' })}>
              Patterns over the weeks
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

function NoPages({ isNarrowed }: { readonly isNarrowed: boolean }) {
  return isNarrowed ? (
    <EmptyState heading="No page fits all of this">Take one of the words above away to see more.</EmptyState>
  ) : (
    <EmptyState heading="No pages yet">The first one can be a single line.</EmptyState>
  )
}
