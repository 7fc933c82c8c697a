import { type ReactNode, useState } from 'react'
import type { AccountabilityKind } from '../../../shared/domain/support/kinds.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { ACCOUNTABILITY_WORDS } from './accountability-words.ts'
import { ArrangementForm } from './arrangement-form.tsx'
import { DueActions } from './due-actions.tsx'
import { EarlierAnswers } from './earlier-answers.tsx'
import { QuestionsForm } from './questions-form.tsx'
import { SettledNote } from './settled-note.tsx'
import styles from './support.module.css'
import { dueWords } from './support-words.ts'
import { type ArrangementPage, useArrangement, useSupportActions } from './use-support.ts'

type AccountabilityScreenProps = {
  readonly kind: AccountabilityKind
  /** What a look back looks at: the practices of the month and the early signs, handed in by their own features. */
  readonly besideReview: ReactNode
}

/** A check-in, a look back or the measure at a rhythm: when it is, its questions, and how it is arranged. */
export function AccountabilityScreen({ kind, besideReview }: AccountabilityScreenProps) {
  const { loaded, reload } = useArrangement(kind)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(page) => (
        <AccountabilityPage kind={kind} page={page} onChanged={reload} besideReview={besideReview} />
      )}
    </ScreenGate>
  )
}

type AccountabilityPageProps = AccountabilityScreenProps & {
  readonly page: ArrangementPage
  readonly onChanged: () => void
}

function AccountabilityPage({ kind, besideReview, page, onChanged }: AccountabilityPageProps) {
  const { goTo } = useNavigation()
  const actions = useSupportActions(onChanged)
  const [freshId] = useState(() => crypto.randomUUID())
  const words = ACCOUNTABILITY_WORDS[kind]
  const { arrangement, today } = page
  const arranging = (
    <Section
      title={
        arrangement !== null
          ? 'How it is arranged'
          : kind === 'check-in'
            ? 'Who, when and how often'
            : 'When, and how often'
      }
    >
      <ArrangementForm kind={kind} arrangement={arrangement} today={today} onChanged={onChanged} />
      {arrangement !== null && (
        <Button kind="plain" onPress={() => void actions.endArrangement(kind)}>
          End this arrangement
        </Button>
      )}
    </Section>
  )
  // A check-in begins with finding somebody; a look back can begin at once.
  const isArrangedFirst = arrangement === null && kind === 'check-in'
  return (
    <Screen title={words.name} lede={words.lede}>
      <FailureNotice failure={actions.failure} />
      {arrangement !== null && (
        <div className={styles.summary}>
          <p>{dueWords(arrangement.state)}</p>
          <DueActions
            subject={kind}
            name={words.name}
            state={arrangement.state}
            actions={actions}
            doneWord="Done"
          />
          <SettledNote actions={actions} />
        </div>
      )}
      {isArrangedFirst && arranging}
      {kind === 'review' && (
        <Button kind="quiet" onPress={() => goTo({ screen: 'journal' })}>
          Open the journal
        </Button>
      )}
      {kind === 'review' && besideReview}
      {words.questions !== null && isArrangedFirst && page.todays === null && (
        <Section title="The three questions">
          <ol>
            {words.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ol>
        </Section>
      )}
      {words.questions !== null && !(isArrangedFirst && page.todays === null) && (
        <Section title="Three questions">
          <QuestionsForm
            questions={words.questions}
            start={page.todays ?? { id: freshId, kind, answers: ['', '', ''] }}
          />
        </Section>
      )}
      {kind === 'measure' && (
        <Button kind="quiet" onPress={() => goTo({ screen: 'measure' })}>
          Open the measure
        </Button>
      )}
      {!isArrangedFirst && arranging}
      {words.questions !== null && page.earlier.length > 0 && (
        <EarlierAnswers questions={words.questions} earlier={page.earlier} />
      )}
      <WayBack />
    </Screen>
  )
}
