import { useState } from 'react'
import { addDays } from '../../../shared/domain/civil-date.ts'
import type { DaySession } from '../../../shared/domain/workday/day-session.ts'
import { dayWarnings, warningWords } from '../../../shared/domain/workday/day-warnings.ts'
import { moveSession } from '../../../shared/domain/workday/move-session.ts'
import { longDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { CalendarSection } from './calendar-section.tsx'
import { DayList } from './day-list.tsx'
import styles from './day-sheet.module.css'
import { betterOrder, OrderSection } from './order-section.tsx'
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
  const suggested = warnings.length === 0 ? null : betterOrder(sessions)
  const problems = unread.map(({ piece, words }) => `“${piece}”: ${words}`).join(' ')
  return (
    <Screen
      eyebrow={data.date === data.today ? `Today, ${longDate(data.date)}` : longDate(data.date)}
      title="Day sheet"
      lede="Times and codes in one line. The sheet shows where a gap is short."
    >
      <OtherDays data={data} />
      <div className={styles.line}>
        <TextField
          label="Sessions of the day"
          value={sheet.line}
          onChange={sheet.type}
          maxLength={LONGEST_LINE}
          isMultiline
          description="For example: 9 C3, 10 A1, 14 fern."
          {...(problems === '' ? {} : { error: `${problems} It stays here as typed.` })}
        />
        <SavedState status={sheet.status} />
        <Details summary="More that a line can say">
          <p className={common.small}>
            11:30–12:15 B2 3 fixed: from when to when, the demand from 1 to 3 after the code, and fixed where
            the time has to stay. Where no end is given, a session is as long as it usually is.
          </p>
          <UsualLengthField minutes={sheet.usualLengthMinutes} onChange={sheet.changeUsualLength} />
        </Details>
      </div>
      {sheet.line.trim() === '' && data.lastWeek.length > 0 && (
        <Button kind="quiet" onPress={() => sheet.keepSessions(data.lastWeek)}>
          Copy the same day of last week
        </Button>
      )}
      {sessions.length > 0 && (
        <Section title="The day">
          <div>
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
          </div>
        </Section>
      )}
      {sessions.length > 0 && (
        <Section title="Worth a look">
          {warnings.length === 0 ? (
            <p>No two demanding hours follow each other, and there are fifteen minutes after each.</p>
          ) : (
            <ul className={common.list}>
              {warnings.map((warning) => (
                <li key={`${warning.kind} ${warning.first} ${warning.second}`}>
                  {warningWords(warning, sessions)}
                </li>
              ))}
            </ul>
          )}
          {warnings.length > 0 && suggested === null && (
            <p>No other order of these hours would change that; a longer gap would.</p>
          )}
        </Section>
      )}
      {suggested !== null && <OrderSection suggested={suggested} onUse={sheet.keepSessions} />}
      <CalendarSection
        date={data.date}
        onTimes={(times) => sheet.keepSessions([...sessions, ...newTimes(sessions, times)])}
      />
      <BetweenSessions />
      <WayBack to={{ screen: 'caseload' }}>Back to the caseload</WayBack>
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
    <div className={common.actions}>
      <Button kind="plain" onPress={() => goToDay(-1)}>
        The day before
      </Button>
      {data.date !== data.today && (
        <Button kind="plain" onPress={() => goTo({ screen: 'day-sheet', date: null })}>
          Today
        </Button>
      )}
      <Button kind="plain" onPress={() => goToDay(1)}>
        The day after
      </Button>
    </div>
  )
}

function BetweenSessions() {
  const { goTo } = useNavigation()
  return (
    <Section title="Between sessions">
      <div className={common.actions}>
        <Button
          kind="plain"
          onPress={() => goTo({ screen: 'write', kind: 'between-clients', stepId: null, isNew: true })}
        >
          A note between sessions
        </Button>
        <Button kind="plain" onPress={() => goTo({ screen: 'practice', practice: 'ritual', stepId: null })}>
          A small act to end a session
        </Button>
      </div>
    </Section>
  )
}
