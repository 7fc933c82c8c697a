import { useState } from 'react'
import type { Shelf } from '../../../shared/contract/entry-filter.ts'
import type { ShelfPage } from '../../../shared/contract/journal.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { plainDate } from '../../app/date-words.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { PaperSheet } from '../../components/paper-sheet.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { PrintCheck } from '../identifiers/print-check.tsx'
import { PrintActions } from '../printing/print-actions.tsx'
import { PrintedShelf } from './printed-shelf.tsx'
import { useShelfPrint } from './use-shelf-print.ts'

/** Printing one shelf: a list by itself, and the text of a page only where it was chosen. */
export function ShelfPrintScreen({ shelf }: { readonly shelf: Shelf }) {
  const [withText, setWithText] = useState<readonly string[]>([])
  const { loaded, reload, ways } = useShelfPrint(shelf, withText)
  const choose = (id: string, isOn: boolean) =>
    setWithText((before) => (isOn ? [...before, id] : before.filter((other) => other !== id)))
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ page }) => (
        <Screen
          isWide
          eyebrow="Journal"
          title={shelf === 'supervision' ? 'The list for supervision' : 'The list for your therapy'}
          lede="The sheet below is what prints. What was talked about already is left off."
        >
          <TextChoices page={page} withText={withText} onChoose={choose} />
          <Section title="The sheet">
            <PaperSheet paper={page.paper}>
              <PrintedShelf page={page} />
            </PaperSheet>
          </Section>
          <PrintCheck text={textsOf(page)} />
          <PrintActions ways={ways} />
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

type TextChoicesProps = {
  readonly page: ShelfPage
  readonly withText: readonly string[]
  readonly onChoose: (id: string, isOn: boolean) => void
}

function TextChoices({ page, withText, onChoose }: TextChoicesProps) {
  if (page.items.length === 0) return null
  return (
    <Section
      title="Whole text"
      description="The list holds dates, kinds of page and the lines you chose. The text of a page is printed only where you tick it."
    >
      {page.items.map((item) => (
        <CheckboxLine
          key={item.id}
          isSelected={withText.includes(item.id)}
          onChange={(isOn) => onChoose(item.id, isOn)}
        >
          {formOf(item.kind).name}, {plainDate(item.date)}
        </CheckboxLine>
      ))}
    </Section>
  )
}

function textsOf({ items }: ShelfPage): string {
  return items
    .flatMap(({ line, text }) => [line ?? '', text ?? ''])
    .filter((text) => text !== '')
    .join('\n')
}
