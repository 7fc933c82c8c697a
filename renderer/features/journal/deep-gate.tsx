import { type ReactNode, useState } from 'react'
import { GATE_QUESTIONS, GATE_WARNING } from '../../../shared/domain/journal/deep-gate.ts'
import { formOf, type JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { type YesOrNo, YesOrNoQuestion } from '../../components/yes-or-no.tsx'
import common from '../../styles/common.module.css'
import { GentleWay } from './gentle-way.tsx'
import { useChosenWay } from './use-deep-gate.ts'

type DeepGateProps = {
  readonly kind: JournalKind
  readonly stepId: string | null
  readonly children: ReactNode
}

/**
 * The readiness gate before deep work (clinical.md, section 2): three questions, and a single "no" leads to the gentle
 * way, without an explanation. What is answered is kept nowhere. Where the gentle way was chosen for the week it comes
 * first, and the questions are asked only on request: the page stays available.
 */
export function DeepGate({ kind, stepId, children }: DeepGateProps) {
  const { loaded, reload } = useChosenWay()
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return children
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ way }) => (
        <Gate kind={kind} stepId={stepId} isGentleWeek={way === 'gentle'} onOpen={() => setOpen(true)} />
      )}
    </ScreenGate>
  )
}

type GateProps = {
  readonly kind: JournalKind
  readonly stepId: string | null
  readonly isGentleWeek: boolean
  readonly onOpen: () => void
}

function Gate({ kind, stepId, isGentleWeek, onOpen }: GateProps) {
  const [answers, setAnswers] = useState<readonly (YesOrNo | null)[]>([null, null, null])
  const [isAsked, setAsked] = useState(!isGentleWeek)
  const { goTo } = useNavigation()
  const saysNo = answers.includes('no')
  return (
    <Screen
      eyebrow={formOf(kind).name}
      title="Before you look further in"
      lede="Twenty seconds. Your answers are not kept."
    >
      <div>
        <p>{GATE_WARNING}</p>
        <Button kind="plain" onPress={() => goTo({ screen: 'help' })}>
          When to get help
        </Button>
      </div>
      {isAsked
        ? GATE_QUESTIONS.map((question, index) => (
            <YesOrNoQuestion
              key={question}
              label={question}
              value={answers[index] ?? null}
              onChange={(answer) => setAnswers(answers.with(index, answer))}
            />
          ))
        : isGentleWeek && (
            <p>You chose the gentle way for this week. The page is there on any other day as well.</p>
          )}
      {saysNo || !isAsked ? (
        <GentleWay kind={kind} stepId={stepId} />
      ) : (
        <>
          <div className={common.actions}>
            <Button kind="quiet" isDisabled={answers.includes(null)} onPress={onOpen}>
              Open the page
            </Button>
            <Button kind="quiet" onPress={() => setAsked(false)}>
              The gentle way
            </Button>
          </div>
          <p className={common.small}>
            The page opens when all three are yes. The gentle way is something small and quiet instead. Both
            count the same.
          </p>
        </>
      )}
      {!isAsked && (
        <Button kind="plain" onPress={() => setAsked(true)}>
          The deep way, today
        </Button>
      )}
      <WayBack>Leave it for another day</WayBack>
    </Screen>
  )
}
