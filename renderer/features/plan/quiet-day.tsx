import type { ReactNode } from 'react'
import type { CheckIn } from '../../../shared/contract/plan.ts'
import type { PlanState } from '../../../shared/domain/plan/calendar.ts'
import { longDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { CarriedLine } from './carried-line.tsx'
import { CheckInChoice } from './check-in-choice.tsx'
import type { TodayData } from './use-today.ts'

type QuietDayProps = {
  readonly data: TodayData
  readonly onCheckIn: (value: CheckIn) => void
  readonly onCrossOut: (id: string) => void
  readonly first: ReactNode
  readonly due: ReactNode
}

/** Today on a day that is none of the thirty: before, between, or after them. */
export function QuietDay({ data, first, onCheckIn, onCrossOut, due }: QuietDayProps) {
  const { goTo } = useNavigation()
  const words = quietWords(data.state)
  return (
    <Screen eyebrow={words.eyebrow} title={words.title}>
      {first}
      {data.carriedLine !== null && data.checkIn !== 'depleted' && (
        <CarriedLine line={data.carriedLine} onCrossOut={onCrossOut} />
      )}
      <p>{words.text}</p>
      <CheckInChoice value={data.checkIn} onChange={onCheckIn} />
      {due}
      <Button kind="quiet" onPress={() => goTo({ screen: 'write', kind: 'evening', stepId: null })}>
        Write a page all the same
      </Button>
      {data.state.kind !== 'finished' && data.state.kind !== 'not-started' && (
        <Button kind="quiet" onPress={() => goTo({ screen: 'rest' })}>
          {data.state.kind === 'paused' ? 'Go on again' : 'Days off and pauses'}
        </Button>
      )}
      {data.state.kind === 'finished' && (
        <Button kind="quiet" onPress={() => goTo({ screen: 'comparison' })}>
          See what moved
        </Button>
      )}
    </Screen>
  )
}

function quietWords(state: PlanState): { eyebrow: string; title: string; text: string } {
  switch (state.kind) {
    case 'not-started':
      return {
        eyebrow: 'Before the first day',
        title: `It begins on ${longDate(state.startsOn)}`,
        text: 'Nothing is asked of you until then. The start can be moved in the settings.',
      }
    case 'day-off':
      return {
        eyebrow: 'A day off',
        title: 'Nothing is planned today',
        text: `Day ${state.nextDay} comes on ${longDate(state.nextOn)}.`,
      }
    case 'paused':
      return {
        eyebrow: 'Paused',
        title: 'The thirty days are resting',
        text: 'They go on where they stopped, whenever you resume.',
      }
    case 'finished':
      return {
        eyebrow: 'After the thirty days',
        title: 'The month is behind you',
        text: 'What continues now is yours to choose. The month, the journal and the page to print stay here.',
      }
    case 'day':
      return { eyebrow: '', title: `Day ${state.day}`, text: '' }
  }
}
