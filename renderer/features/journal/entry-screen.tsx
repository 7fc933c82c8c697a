import { useCallback, useState } from 'react'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { FoldedPage } from './folded-page.tsx'
import { JournalPage } from './journal-page.tsx'

/** An entry opened from the list: read, gone on with, or put into the bin and taken out again. */
export function EntryScreen({ id }: { readonly id: string }) {
  const load = useCallback(() => call('journal.readEntry', { id }), [id])
  const { loaded, reload } = useLoaded(load)
  const { goTo } = useNavigation()
  const [isUnfolded, setUnfolded] = useState(false)
  const [bin, setBin] = useState<'out' | 'in' | { readonly failed: string }>('out')

  const move = async (name: 'journal.binEntry' | 'journal.unbinEntry') => {
    const result = await call(name, { id })
    setBin(
      result.ok
        ? name === 'journal.binEntry'
          ? 'in'
          : 'out'
        : { failed: errorWords(result.error).happened },
    )
  }
  if (bin === 'in')
    return (
      <Screen title="The page is in the bin" lede="It stays there, and can be taken out again.">
        <Button kind="quiet" onPress={() => void move('journal.unbinEntry')}>
          Take it out again
        </Button>
        <WayBack to={{ screen: 'journal' }}>Back to the journal</WayBack>
      </Screen>
    )
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entry }) =>
        formOf(entry.kind).isFolded && !isUnfolded ? (
          <FoldedPage entry={entry} onOpen={() => setUnfolded(true)} />
        ) : (
          <JournalPage
            start={entry}
            planDay={entry.planDay}
            isToday={false}
            moreActions={
              <>
                <Button kind="plain" onPress={() => goTo({ screen: 'versions', id })}>
                  Earlier versions
                </Button>
                <Button kind="plain" onPress={() => void move('journal.binEntry')}>
                  Put this page in the bin
                </Button>
                {typeof bin === 'object' && <Notice kind="failed" heading={bin.failed} />}
              </>
            }
          />
        )
      }
    </ScreenGate>
  )
}
