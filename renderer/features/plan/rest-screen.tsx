import { useState } from 'react'
import { longDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './rest-screen.module.css'
import { useRest } from './use-rest.ts'

/** Days off, pauses, and another round: everything that moves the thirty days without counting against anybody. */
export function RestScreen() {
  const rest = useRest()
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={rest.loaded} onRetry={rest.reload}>
      {({ today, daysOff, pauses, canBeginRound }) => (
        <Screen
          title="Days off and pauses"
          lede="Days off and pauses never count as missed. What was done stays done; the days ahead move."
        >
          <FailureNotice failure={rest.failure} />
          <Section
            title="A pause"
            description="For a holiday, an illness, or because it is too much right now."
          >
            <PauseForm
              since={pauses.find(({ until }) => until === null)?.from ?? null}
              today={today}
              onPause={rest.pause}
              onResume={rest.resume}
            />
            <PastPauses pauses={pauses} />
          </Section>
          <Section title="Single days off">
            <DateForm
              label="Day off"
              start={today}
              doLabel="Take this day off"
              onDo={(date) => rest.setDayOff(date, true)}
            />
            <ul className={common.ruled}>
              {daysOff.map((date) => (
                <li key={date} className={styles.stretch}>
                  <span>{longDate(date)}</span>
                  <Button
                    kind="plain"
                    label={`It counts after all: ${longDate(date)}`}
                    onPress={() => rest.setDayOff(date, false)}
                  >
                    It counts after all
                  </Button>
                </li>
              ))}
            </ul>
          </Section>
          {canBeginRound && (
            <Section
              title="Another thirty days"
              description="There is no need for it. The first round stays as it is, to be read."
            >
              <DateForm
                label="Its day 1"
                start={today}
                doLabel="Begin another round"
                onDo={rest.beginRound}
              />
            </Section>
          )}
          <Button kind="plain" onPress={() => goTo({ screen: 'month' })}>
            All thirty days
          </Button>
        </Screen>
      )}
    </ScreenGate>
  )
}

type PauseFormProps = {
  readonly since: string | null
  readonly today: string
  readonly onPause: (from: string) => void
  readonly onResume: (on: string) => void
}

function PauseForm({ since, today, onPause, onResume }: PauseFormProps) {
  if (since === null)
    return (
      <DateForm key="pause" label="Rest from" start={today} doLabel="Pause the thirty days" onDo={onPause} />
    )
  return (
    <>
      <p>The thirty days have been resting since {longDate(since)}.</p>
      <DateForm key="resume" label="First day back" start={today} doLabel="Go on" onDo={onResume} />
    </>
  )
}

function PastPauses({ pauses }: { readonly pauses: readonly { from: string; until: string | null }[] }) {
  const past = pauses.filter(({ until }) => until !== null)
  if (past.length === 0) return null
  return (
    <ul className={common.ruled}>
      {past.map(({ from, until }) => (
        <li key={`${from} ${until}`} className={styles.stretch}>
          Rested from {longDate(from)}, back on {longDate(until ?? from)}
        </li>
      ))}
    </ul>
  )
}

type DateFormProps = {
  readonly label: string
  readonly start: string
  readonly doLabel: string
  readonly onDo: (date: string) => void
}

function DateForm({ label, start, doLabel, onDo }: DateFormProps) {
  const [date, setDate] = useState(start)
  return (
    <div className={styles.form}>
      <DateField label={label} value={date} onChange={setDate} />
      <Button kind="quiet" onPress={() => onDo(date)}>
        {doLabel}
      </Button>
    </div>
  )
}
