import { useState } from 'react'
import { longDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
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
  return (
    <ScreenGate loaded={rest.loaded} onRetry={rest.reload}>
      {({ today, daysOff, pauses, canBeginRound }) => {
        const since = pauses.find(({ until }) => until === null)?.from ?? null
        return (
          <Screen
            title="Days off and pauses"
            lede="Days off and pauses never count as missed. What was done stays done; the days ahead move."
          >
            <FailureNotice failure={rest.failure} />
            {since === null ? (
              <Section
                title="A pause"
                description="For a holiday, an illness, or because it is too much right now."
              >
                <DateForm
                  key="pause"
                  label="Rest from"
                  today={today}
                  doWords={{
                    today: 'Pause from today',
                    asked: 'Pause from another day',
                    otherDay: 'Pause from that day',
                  }}
                  onDo={rest.pause}
                />
                <PastPauses pauses={pauses} />
              </Section>
            ) : (
              <Section title="Paused">
                <p>
                  {since === today
                    ? 'Paused since today. The days wait until you go on.'
                    : `Paused since ${longDate(since)}.`}
                </p>
                <DateForm
                  key="resume"
                  label="First day back"
                  today={today}
                  doWords={{
                    today: 'Go on from today',
                    asked: 'Go on from another day',
                    otherDay: 'Go on from that day',
                  }}
                  onDo={rest.resume}
                />
                <PastPauses pauses={pauses} />
              </Section>
            )}
            {since === null && <DaysOff today={today} daysOff={daysOff} onChange={rest.setDayOff} />}
            {canBeginRound && (
              <Section
                title="Another thirty days"
                description="There is no need for it. The first round stays as it is, to be read."
              >
                <DateForm
                  label="Its day 1"
                  today={today}
                  doWords={{
                    today: 'Begin another round today',
                    asked: 'Begin it on another day',
                    otherDay: 'Begin another round that day',
                  }}
                  onDo={rest.beginRound}
                />
              </Section>
            )}
            <WayBack to={{ screen: 'month' }}>All thirty days</WayBack>
          </Screen>
        )
      }}
    </ScreenGate>
  )
}

type DaysOffProps = {
  readonly today: string
  readonly daysOff: readonly string[]
  readonly onChange: (date: string, isOff: boolean) => void
}

function DaysOff({ today, daysOff, onChange }: DaysOffProps) {
  return (
    <Section title="Single days off">
      {daysOff.length > 0 && (
        <ul className={common.ruled}>
          {daysOff.map((date) => (
            <li key={date} className={styles.stretch}>
              <span>{date === today ? `Today, ${longDate(date)}` : longDate(date)}</span>
              <Button
                kind="plain"
                label={`Cancel this day off: ${longDate(date)}`}
                onPress={() => onChange(date, false)}
              >
                Cancel this day off
              </Button>
            </li>
          ))}
        </ul>
      )}
      <DateForm
        label="Day off"
        today={today}
        doWords={{ today: 'Take today off', asked: 'Take another day off', otherDay: 'Take that day off' }}
        isDone={(date) => daysOff.includes(date)}
        onDo={(date) => onChange(date, true)}
      />
    </Section>
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
  readonly today: string
  readonly doWords: { readonly today: string; readonly asked: string; readonly otherDay: string }
  /** Whether it was done for a day already, and there is nothing to do for it. */
  readonly isDone?: (date: string) => boolean
  readonly onDo: (date: string) => void
}

/** Something that begins today, or on another day for who says so. */
function DateForm({ label, today, doWords, isDone, onDo }: DateFormProps) {
  const [date, setDate] = useState(today)
  const [isOtherAsked, setOtherAsked] = useState(false)
  const act = () => {
    onDo(date)
    setDate(today)
    setOtherAsked(false)
  }
  const button = isDone?.(date) !== true && (
    <Button kind="quiet" onPress={act}>
      {date === today ? doWords.today : doWords.otherDay}
    </Button>
  )
  if (isOtherAsked)
    return (
      <div className={styles.form}>
        <DateField label={label} value={date} onChange={setDate} takesFocus />
        {button}
      </div>
    )
  return (
    <div className={common.actions}>
      {button}
      <Button kind="plain" onPress={() => setOtherAsked(true)}>
        {doWords.asked}
      </Button>
    </div>
  )
}
