import { PLAN_LENGTH } from '../../../shared/domain/plan/calendar.ts'
import { planDay } from '../../../shared/domain/plan/plan-days.ts'
import { themeOf } from '../../../shared/domain/plan/themes.ts'
import { longDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { DayGuidance } from './day-guidance.tsx'
import { PassedChoice } from './passed-choice.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { useMonth } from './use-month.ts'

/** Any one day, read back or ahead. Its steps can be done and marked whenever it suits. */
export function DayScreen({ day }: { readonly day: number }) {
  const { loaded, reload, failure, markStep, sayWhyPassed } = useMonth()
  const content = planDay(day)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ days, today }) => {
        const facts = days.find((candidate) => candidate.day === day)
        const date = facts?.date ?? null
        const wentBy = date !== null && date < today && facts?.doneSteps.length === 0
        return (
          <Screen
            eyebrow={`Day ${day} of ${PLAN_LENGTH} · ${themeOf(content.theme).name}`}
            title={content.title}
            {...(date === null
              ? {}
              : { lede: date > today ? `${longDate(date)}, a day to come` : longDate(date) })}
          >
            <FailureNotice failure={failure} />
            <DayGuidance day={content} />
            <Section title="Steps">
              <PlanSteps
                steps={content.steps}
                doneIds={new Set(facts?.doneSteps.map((step) => step.stepId))}
                onMark={markStep}
              />
            </Section>
            {content.evening !== null && (
              <Section title="In the evening">
                {content.evening.prompts.map((prompt) => (
                  <p key={prompt}>{prompt}</p>
                ))}
              </Section>
            )}
            {wentBy && (
              <Section title="This day went by">
                <PassedChoice
                  value={facts?.passed ?? null}
                  onChange={(reason) => sayWhyPassed(day, reason)}
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
