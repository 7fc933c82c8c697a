import { useState } from 'react'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { DragHandle } from '../../../renderer/components/drag-handle.tsx'
import { MonthCalendar } from '../../../renderer/components/month-calendar.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'

const NOTES: Readonly<Record<string, string>> = {
  '2027-03-02': 'one page',
  '2027-03-03': '2 pages',
  '2027-03-10': '12 pages',
}
const SESSIONS = ['9:00 larch', '10:15 C3', '14:00 fern']

/** A month of days, and lines that are moved. */
export function DayParts() {
  const [focused, setFocused] = useState('2027-03-03')
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'respite-gallery': String(key) })),
    onReorder: () => undefined,
  })
  return (
    <Screen title="Days" lede="A month of days, and lines that are moved.">
      <MonthCalendar
        label="The journal by day"
        focused={focused}
        onFocus={setFocused}
        today="2027-03-10"
        noteOf={(date) => NOTES[date] ?? null}
        nameOf={(date) => [date, NOTES[date]].filter(Boolean).join(', ')}
        onOpen={setFocused}
      />
      <Section title="What is moved">
        <GridList aria-label="Sessions" dragAndDropHooks={dragAndDropHooks}>
          {SESSIONS.map((session) => (
            <GridListItem key={session} id={session} textValue={session}>
              {session} <DragHandle label={`Move ${session}`} />
            </GridListItem>
          ))}
        </GridList>
      </Section>
    </Screen>
  )
}
