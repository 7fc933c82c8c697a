import { QUESTIONS } from '../../../shared/domain/help/questions.ts'
import { BackButton } from '../../app/back-button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'

/** Questions people ask, answered plainly. */
export function QuestionsScreen() {
  return (
    <Screen title="Questions">
      {QUESTIONS.map(({ question, answer }) => (
        <Section key={question} title={question}>
          {answer.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Section>
      ))}
      <BackButton />
    </Screen>
  )
}
