import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { planDay } from '../../../shared/domain/plan/plan-days.ts'
import { THEMES } from '../../../shared/domain/plan/themes.ts'
import { shortDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { SelectField } from '../../components/select-field.tsx'
import common from '../../styles/common.module.css'
import styles from './month-screen.module.css'
import { PASSED_WORDS } from './passed-choice.tsx'
import { useMonth } from './use-month.ts'

type MonthDay = Output<'plan.readMonth'>['days'][number]

/** The month at a glance: every day with its date and what was done, theme by theme. No gaps are drawn. */
export function MonthScreen() {
  const [chosenRound, setChosenRound] = useState<number | null>(null)
  const { loaded, reload } = useMonth(chosenRound)
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ days, state, round, currentRound }) => (
        <Screen title="The month" lede="Open any day to read it. Any step can be done on any day.">
          {currentRound > 1 && (
            <SelectField
              label="Round"
              value={String(round)}
              options={Array.from({ length: currentRound }, (_, index) => ({
                value: String(index + 1),
                label: index + 1 === currentRound ? `${index + 1}, this one` : String(index + 1),
              }))}
              onChange={(value) => setChosenRound(Number(value))}
            />
          )}
          <Button kind="plain" onPress={() => goTo({ screen: 'rest' })}>
            Days off and pauses
          </Button>
          {THEMES.map((theme) => (
            <Section key={theme.id} title={theme.name} description={theme.description}>
              <ul className={common.ruled}>
                {days
                  .filter((day) => planDay(day.day).theme === theme.id)
                  .map((day) => (
                    <MonthRow
                      key={day.day}
                      day={day}
                      isToday={state.kind === 'day' && state.day === day.day}
                      isReadOnly={round !== currentRound}
                    />
                  ))}
              </ul>
            </Section>
          ))}
        </Screen>
      )}
    </ScreenGate>
  )
}

type MonthRowProps = {
  readonly day: MonthDay
  readonly isToday: boolean
  readonly isReadOnly: boolean
}

function MonthRow({ day, isToday, isReadOnly }: MonthRowProps) {
  const { goTo } = useNavigation()
  const done = day.doneSteps.length
  const note = isToday ? 'today' : done > 0 ? `${done} done` : passedWords(day)
  return (
    <li>
      <button
        type="button"
        className={`${common.opens} ${styles.day}`}
        aria-current={isToday ? 'date' : undefined}
        disabled={isReadOnly}
        onClick={() => goTo(isToday ? { screen: 'today' } : { screen: 'day', day: day.day })}
      >
        <span className={common.small}>{day.day}</span>
        <span className={`${common.opened} ${styles.title}`}>{planDay(day.day).title}</span>
        {note !== '' && <span className={`${common.small} ${styles.note}`}>{note}</span>}
        <span className={`${common.small} ${styles.date}`}>
          {day.date === null ? '' : shortDate(day.date)}
        </span>
      </button>
    </li>
  )
}

function passedWords({ passed }: MonthDay): string {
  return passed === null ? '' : PASSED_WORDS[passed]
}
