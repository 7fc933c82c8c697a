import { useState } from 'react'
import type { JournalEntryLine } from '../../../shared/contract/journal.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { call } from '../../api/bridge.ts'
import { plainDate } from '../../app/date-words.ts'
import { entryLine } from '../../app/entry-line.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { TitledList } from '../../app/titled-list.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { useSavedChanges } from '../../app/use-saved-changes.ts'
import { useTitles } from '../../app/use-titles.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import styles from './bin-screen.module.css'
import { HoldingBackups } from './holding-backups.tsx'

const readBin = () => call('journal.listBin', {})

/** What was put into the bin: put back, or deleted for good after one question. */
export function BinScreen() {
  const { loaded, reload } = useLoaded(readBin)
  const titles = useTitles()
  const { failure, after } = useSavedChanges(reload)
  const [asked, setAsked] = useState<JournalEntryLine | null>(null)
  const [hasTraces, setHasTraces] = useState(false)
  const deleteForGood = async (id: string) => {
    setAsked(null)
    const result = await after(call('journal.deleteForGood', { id }))
    setHasTraces(result.ok && !result.value.isCleared)
  }
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entries }) => (
        <Screen
          title="The bin"
          eyebrow="Journal"
          lede="Pages stay here until you put them back or delete them for good."
        >
          <FailureNotice failure={failure} />
          {hasTraces && (
            <Notice kind="attention" heading="The page is gone, its last traces are not yet">
              The disk would not let Respite clear the page’s words out of the search. Respite tries again
              when you next open the vault. If this comes back, look for a full or failing disk.
            </Notice>
          )}
          {entries.length === 0 ? (
            <EmptyState heading="Nothing is in the bin" />
          ) : (
            <TitledList titles={titles}>
              <ol className={`${common.ruled} ${styles.entries}`}>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <p className={common.small}>
                      {plainDate(entry.date)}
                      {titles.isShown ? ` · ${formOf(entry.kind).name}` : ''}
                    </p>
                    <p className={common.oneLine}>
                      {titles.isShown ? entryLine(entry) : formOf(entry.kind).name}
                    </p>
                    <div className={`${common.actions} ${styles.actions}`}>
                      <Button
                        kind="quiet"
                        onPress={() => void after(call('journal.unbinEntry', { id: entry.id }))}
                      >
                        Put it back
                      </Button>
                      <Button kind="plain" onPress={() => setAsked(entry)}>
                        Delete it for good
                      </Button>
                    </div>
                  </li>
                ))}
              </ol>
            </TitledList>
          )}
          <WayBack to={{ screen: 'journal' }}>Back to the journal</WayBack>
          <Dialog
            isOpen={asked !== null}
            title="Delete this page for good?"
            onClose={() => setAsked(null)}
            actions={
              <>
                <Button kind="quiet" onPress={() => setAsked(null)}>
                  Keep it in the bin
                </Button>
                <Button
                  kind="danger"
                  onPress={() => {
                    if (asked !== null) void deleteForGood(asked.id)
                  }}
                >
                  Delete it for good
                </Button>
              </>
            }
          >
            <p>
              The page, its earlier versions and its words in the search leave this vault. This cannot be
              undone here.
            </p>
            {asked !== null && <HoldingBackups entryId={asked.id} />}
            <p>Copies of the vault made elsewhere may hold it too, and so may pages you printed or saved.</p>
          </Dialog>
        </Screen>
      )}
    </ScreenGate>
  )
}
