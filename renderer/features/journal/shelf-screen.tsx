import type { Shelf } from '../../../shared/contract/entry-filter.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { plainDate, shortDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { TitledList } from '../../app/titled-list.tsx'
import { useTitles } from '../../app/use-titles.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import styles from './bin-screen.module.css'
import { SHELF_WORDS } from './filter-words.ts'
import { useShelf } from './use-shelves.ts'

/** One shelf: what goes along to the next hour, and what was talked about. Nothing of the other shelf is here. */
export function ShelfScreen({ shelf }: { readonly shelf: Shelf }) {
  const { loaded, reload, failure, markTaken, takeOff } = useShelf(shelf)
  const { goTo } = useNavigation()
  const titles = useTitles()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ items }) => (
        <Screen
          eyebrow="Journal"
          title={SHELF_WORDS[shelf]}
          lede={
            shelf === 'supervision'
              ? 'Pages for the next supervision or consultation. What is for your therapy never shows here.'
              : 'Pages for your own therapy. What is for supervision never shows here.'
          }
        >
          <FailureNotice failure={failure} />
          {items.length === 0 && (
            <EmptyState heading="Nothing here yet">
              Under every page there is a tick that lists it here.
            </EmptyState>
          )}
          {items.some(({ takenOn }) => takenOn === null) && (
            <div className={common.actions}>
              <Button kind="quiet" onPress={() => goTo({ screen: 'shelf-print', shelf })}>
                Print this list
              </Button>
            </div>
          )}
          {items.length > 0 && (
            <TitledList titles={titles} hasTitles={items.some(({ line }) => line !== null)}>
              <ol className={`${common.ruled} ${styles.entries}`}>
                {items.map((item) => (
                  <li key={item.id}>
                    <p className={common.small}>
                      {plainDate(item.date)}
                      {item.takenOn === null ? '' : ` · talked about on ${shortDate(item.takenOn)}`}
                    </p>
                    <p className={common.oneLine}>
                      {(titles.isShown ? item.line : null) ?? formOf(item.kind).name}
                    </p>
                    <div className={`${common.actions} ${styles.actions}`}>
                      <Button kind="quiet" onPress={() => goTo({ screen: 'entry', id: item.id })}>
                        Open the page
                      </Button>
                      <Button kind="plain" onPress={() => markTaken(item.id, item.takenOn === null)}>
                        {item.takenOn === null ? 'Mark as talked about' : 'Not talked about yet'}
                      </Button>
                      <Button kind="plain" onPress={() => takeOff(item.id)}>
                        Take it off the list
                      </Button>
                    </div>
                  </li>
                ))}
              </ol>
            </TitledList>
          )}
          <WayBack to={{ screen: 'journal' }}>Back to the journal</WayBack>
        </Screen>
      )}
    </ScreenGate>
  )
}
