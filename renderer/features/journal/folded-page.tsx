import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { plainDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'

/** A page that was folded when it was written: nothing of it shows before it is opened on purpose. */
export function FoldedPage({ entry, onOpen }: { readonly entry: JournalEntry; readonly onOpen: () => void }) {
  const { goBack } = useNavigation()
  return (
    <Screen
      eyebrow={plainDate(entry.date)}
      title={formOf(entry.kind).name}
      lede="This page is folded, so that it does not meet you by accident."
    >
      <Button kind="quiet" onPress={onOpen}>
        Unfold it
      </Button>
      <Button kind="plain" onPress={goBack}>
        Leave it folded
      </Button>
    </Screen>
  )
}
