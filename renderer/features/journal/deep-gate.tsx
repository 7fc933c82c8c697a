import { type ReactNode, useState } from 'react'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'

const QUESTIONS = [
  'Can you stop when you decide to?',
  'Is there one person you could speak to today?',
  'Are there at least two hours before the next session or bed?',
] as const

type Answer = 'yes' | 'no'

/**
 * The readiness gate before deep work (clinical.md, section 2): three questions, and a single "no" leads to the gentle
 * way, without an explanation. What is answered is kept nowhere.
 */
export function DeepGate({ children }: { readonly children: ReactNode }) {
  const [answers, setAnswers] = useState<readonly (Answer | null)[]>([null, null, null])
  const [isOpen, setOpen] = useState(false)
  const { goBack } = useNavigation()
  if (isOpen) return children
  const saysNo = answers.includes('no')
  return (
    <Screen
      title="Before you look further in"
      lede="Twenty seconds. If you have flashbacks, lose time, hurt yourself or think of dying, keep this for your therapist."
    >
      {QUESTIONS.map((question, index) => (
        <RadioChoice
          key={question}
          label={question}
          orientation="horizontal"
          value={answers[index] ?? null}
          options={[
            { value: 'yes', label: 'yes' },
            { value: 'no', label: 'no' },
          ]}
          onChange={(answer: Answer) => setAnswers(answers.with(index, answer))}
        />
      ))}
      {saysNo ? (
        <GentleWay onBack={goBack} />
      ) : (
        <Button kind="primary" isDisabled={answers.includes(null)} onPress={() => setOpen(true)}>
          Open the page
        </Button>
      )}
      <Button kind="plain" onPress={goBack}>
        Another day
      </Button>
    </Screen>
  )
}

function GentleWay({ onBack }: { readonly onBack: () => void }) {
  const { goTo } = useNavigation()
  return (
    <Section title="The gentle way, today" description="One of these. It counts exactly the same.">
      <ul>
        <li>One line for your own therapy, and nothing else.</li>
        <li>Feet on the floor, and three things in the room that you can name.</li>
        <li>A short walk, as slow as you like.</li>
      </ul>
      <Button kind="primary" onPress={onBack}>
        Take the gentle way
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'help' })}>
        Something else is going on
      </Button>
    </Section>
  )
}
