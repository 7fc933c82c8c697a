import type { ReactNode } from 'react'
import { PLAN_LENGTH } from '../../../shared/domain/plan/calendar.ts'
import { planDay } from '../../../shared/domain/plan/plan-days.ts'
import { themeOf } from '../../../shared/domain/plan/themes.ts'
import { longDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { CarriedLine } from './carried-line.tsx'
import { CheckInChoice } from './check-in-choice.tsx'
import { DayGuidance } from './day-guidance.tsx'
import { PlanSteps } from './plan-steps.tsx'
import { QuietDay } from './quiet-day.tsx'
import { stepsToShow } from './steps-to-show.ts'
import { type TodayData, useToday } from './use-today.ts'

type TodayScreenProps = {
  /** What comes before the day itself, whatever day it is. */
  readonly first: ReactNode
  /** What other features have due; on a depleted day it waits. */
  readonly children?: ReactNode
  /** Dates the person gave themselves; features do not import each other, so the shell hands them in. */
  readonly renderDue: (isDepleted: boolean) => ReactNode
}

/** Where every day begins: which day it is, a few sentences, the steps, and nothing that can wait. */
export function TodayScreen({ first, children, renderDue }: TodayScreenProps) {
  const today = useToday()
  return (
    <ScreenGate loaded={today.loaded} onRetry={today.reload}>
      {(data) =>
        data.state.kind === 'day' ? (
          <PlanDayToday
            data={data}
            day={data.state.day}
            today={today}
            first={first}
            due={renderDue(data.checkIn === 'depleted')}
          >
            {children}
          </PlanDayToday>
        ) : (
          <QuietDay
            data={data}
            first={first}
            onCheckIn={today.checkIn}
            onCrossOut={today.crossOutLine}
            due={renderDue(data.checkIn === 'depleted')}
          />
        )
      }
    </ScreenGate>
  )
}

type PlanDayTodayProps = {
  readonly data: TodayData
  readonly day: number
  readonly first: ReactNode
  readonly children: ReactNode
  readonly due: ReactNode
  readonly today: Pick<ReturnType<typeof useToday>, 'failure' | 'checkIn' | 'markStep' | 'crossOutLine'>
}

function PlanDayToday({ data, day, today, first, due, children }: PlanDayTodayProps) {
  const { goTo } = useNavigation()
  const content = planDay(day)
  const isDepleted = data.checkIn === 'depleted'
  const doneIds = new Set(data.doneSteps.map((step) => step.stepId))
  return (
    <Screen
      eyebrow={`Day ${day} of ${PLAN_LENGTH} · ${themeOf(content.theme).name}`}
      title={content.title}
      lede={longDate(data.today)}
    >
      {first}
      <FailureNotice failure={today.failure} />
      {data.carriedLine !== null && !isDepleted && (
        <CarriedLine line={data.carriedLine} onCrossOut={today.crossOutLine} />
      )}
      {/* Before the guidance, so that the answer takes nothing away from above itself. */}
      <CheckInChoice value={data.checkIn} onChange={today.checkIn} />
      {isDepleted ? <p>Today shows less, and none of it has to be done.</p> : <DayGuidance day={content} />}
      <Section title={isDepleted ? 'One thing, if it fits' : 'Steps'}>
        <PlanSteps
          steps={stepsToShow(content, { isDepleted, hasSessions: data.hasSessions })}
          doneIds={doneIds}
          onMark={today.markStep}
        />
        {isDepleted && (
          <Button kind="plain" onPress={() => goTo({ screen: 'practice', practice: 'ritual', stepId: null })}>
            A pause between sessions
          </Button>
        )}
      </Section>
      {due}
      {data.hasSessions && !isDepleted && (
        <Section title="Sessions today" description="Put them in to see where a pause fits.">
          <Button kind="plain" onPress={() => goTo({ screen: 'day-sheet', date: null })}>
            Open the day sheet
          </Button>
        </Section>
      )}
      {content.evening !== null && !isDepleted && (
        <Section
          title="This evening"
          description={`The journal, for ${content.evening.minutes} minutes or one line. ${content.evening.prompts[0] ?? ''}`}
        >
          <Button kind="plain" onPress={() => goTo({ screen: 'write', kind: 'evening', stepId: null })}>
            Open the evening page
          </Button>
        </Section>
      )}
      {!isDepleted && children}
    </Screen>
  )
}
