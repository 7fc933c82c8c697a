import { QUESTIONS } from '../../../shared/domain/help/questions.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'

/** Questions people ask, answered plainly. */
export function QuestionsScreen() {
  return (
    <Screen title="Questions" lede="What people ask about the thirty days.">
      {QUESTIONS.map(({ question, answer }) => (
        <Section key={question} title={question}>
          {answer.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Section>
      ))}
      <WayBack />
    </Screen>
  )
}
