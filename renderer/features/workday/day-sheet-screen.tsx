import { useState } from 'react'
import { addDays } from '../../../shared/domain/civil-date.ts'
import type { DaySession } from '../../../shared/domain/workday/day-session.ts'
import { dayWarnings, warningWords } from '../../../shared/domain/workday/day-warnings.ts'
import { moveSession } from '../../../shared/domain/workday/move-session.ts'
import { longDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { CalendarSection } from './calendar-section.tsx'
import { DayList } from './day-list.tsx'
import styles from './day-sheet.module.css'
import { OrderSection } from './order-section.tsx'
import { type DaySheetData, useDaySheet, useDaySheetData } from './use-day-sheet.ts'
import { UsualLengthField } from './usual-length-field.tsx'

/** The longest line that is read; forty sessions with everything said take about half of it. */
const LONGEST_LINE = 2_000

/** One working day by times and codes; today where no date is given. */
export function DaySheetScreen({ date }: { readonly date: string | null }) {
  const { loaded, reload } = useDaySheetData(date)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(data) => <DaySheet data={data} />}
    </ScreenGate>
  )
}

function DaySheet({ data }: { readonly data: DaySheetData }) {
  const sheet = useDaySheet(data)
  const { sessions, unread } = sheet
  const [noMove, setNoMove] = useState(false)
  const warnings = dayWarnings(sessions)
  const problems = unread.map(({ piece, words }) => `“${piece}”: ${words}`).join(' ')
  return (
    <Screen
      eyebrow={data.date === data.today ? 'Today' : longDate(data.date)}
      title="Day sheet"
      lede="Times and codes in one line. The sheet marks where a gap would carry the most."
      aside={<OtherDays data={data} />}
    >
      <div className={styles.line}>
        <TextField
          label="Sessions of the day"
          value={sheet.line}
          onChange={sheet.type}
          maxLength={LONGEST_LINE}
          isMultiline
          description="For example: 9 C3, 10 A1, 11:30-12:15 B2 3 fixed. A number after the code says the demand, 1 to 3; fixed keeps the time."
          {...(problems === '' ? {} : { error: `${problems} It stays here as typed.` })}
        />
        <SavedState status={sheet.status} />
      </div>
      {sheet.line.trim() === '' && data.lastWeek.length > 0 && (
        <Button kind="quiet" onPress={() => sheet.keepSessions(data.lastWeek)}>
          Copy the same day of last week
        </Button>
      )}
      {sessions.length > 0 && (
        <Section title="The day">
          <DayList
            sessions={sessions}
            onMove={(from, to) => {
              const moved = moveSession(sessions, from, to)
              setNoMove(moved === null)
              if (moved !== null) sheet.keepSessions(moved)
            }}
            onToggleFixed={(place) =>
              sheet.keepSessions(
                sessions.map((session, index) =>
                  index === place ? { ...session, isFixed: !session.isFixed } : session,
                ),
              )
            }
          />
          <p role="status" className={common.small}>
            {noMove
              ? 'That place is too short for that session, or the time is kept. Nothing was moved.'
              : ''}
          </p>
        </Section>
      )}
      {sessions.length > 0 && (
        <Section title="Worth a look">
          {warnings.length === 0 ? (
            <p>No two demanding ones in a row, and fifteen minutes after each.</p>
          ) : (
            <ul className={common.list}>
              {warnings.map((warning) => (
                <li key={`${warning.kind} ${warning.first} ${warning.second}`}>
                  {warningWords(warning, sessions)}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      {warnings.length > 0 && <OrderSection sessions={sessions} onUse={sheet.keepSessions} />}
      <CalendarSection
        date={data.date}
        onTimes={(times) => sheet.keepSessions([...sessions, ...newTimes(sessions, times)])}
      />
      <UsualLengthField minutes={sheet.usualLengthMinutes} onChange={sheet.changeUsualLength} />
    </Screen>
  )
}

/** The times that no session of the sheet begins at yet: reading the same file twice adds nothing. */
function newTimes(sessions: readonly DaySession[], times: readonly DaySession[]): readonly DaySession[] {
  return times.filter((time) => !sessions.some((known) => known.startsAtMinutes === time.startsAtMinutes))
}

function OtherDays({ data }: { readonly data: DaySheetData }) {
  const { goTo } = useNavigation()
  const goToDay = (days: number) => goTo({ screen: 'day-sheet', date: addDays(data.date, days) })
  return (
    <>
      <Button kind="plain" onPress={() => goToDay(-1)}>
        The day before
      </Button>
      <Button kind="plain" onPress={() => goToDay(1)}>
        The day after
      </Button>
      {data.date !== data.today && (
        <Button kind="plain" onPress={() => goTo({ screen: 'day-sheet', date: null })}>
          Today
        </Button>
      )}
      <Button
        kind="plain"
        onPress={() => goTo({ screen: 'write', kind: 'between-clients', stepId: null, isNew: true })}
      >
        A note between clients
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'practice', practice: 'ritual', stepId: null })}>
        An act between sessions
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'caseload' })}>
        Caseload
      </Button>
    </>
  )
}
