import type { Output } from '../../../shared/contract/index.ts'
import { planDay } from '../../../shared/domain/plan/plan-days.ts'
import { THEMES } from '../../../shared/domain/plan/themes.ts'
import { shortDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import styles from './month-screen.module.css'
import { useMonth } from './use-month.ts'

type MonthDay = Output<'plan.readMonth'>['days'][number]

/** The month at a glance: every day with its date and what was done, theme by theme. No gaps are drawn. */
export function MonthScreen() {
  const { loaded, reload } = useMonth()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ days, today, state }) => (
        <Screen title="The month" lede="Read back or ahead; any step can be done on any day.">
          {THEMES.map((theme) => (
            <Section key={theme.id} title={theme.name} description={theme.description}>
              <ul className={styles.days}>
                {days
                  .filter((day) => planDay(day.day).theme === theme.id)
                  .map((day) => (
                    <MonthRow
                      key={day.day}
                      day={day}
                      isToday={state.kind === 'day' && state.day === day.day}
                      isAhead={day.date === null || day.date > today}
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

type MonthRowProps = { readonly day: MonthDay; readonly isToday: boolean; readonly isAhead: boolean }

function MonthRow({ day, isToday, isAhead }: MonthRowProps) {
  const { goTo } = useNavigation()
  const done = day.doneSteps.length
  const note = isToday ? 'today' : done > 0 ? `${done} done` : isAhead ? 'ahead' : ''
  return (
    <li>
      <button
        type="button"
        className={styles.day}
        aria-current={isToday ? 'date' : undefined}
        onClick={() => goTo(isToday ? { screen: 'today' } : { screen: 'day', day: day.day })}
      >
        <span className={styles.number}>{day.day}</span>
        <span className={styles.title}>{planDay(day.day).title}</span>
        <span className={styles.date}>{day.date === null ? '' : shortDate(day.date)}</span>
        <span className={styles.note}>{note}</span>
      </button>
    </li>
  )
}
