import { useState } from 'react'
import type { MeasureDraft } from '../../../shared/contract/measure.ts'
import { ANCHORS, CREDIT_LINE, ITEMS } from '../../../shared/domain/measure/items.ts'
import { EQUAL_ANSWERS_QUESTION } from '../../../shared/domain/measure/wording.ts'
import { call } from '../../api/bridge.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { AnswerRow } from '../../components/answer-row.tsx'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import styles from './answer-sheet-screen.module.css'
import { useAnswerSheet, useHandIn } from './use-answer-sheet.ts'

const readDraft = () => call('measure.readDraft', {})

/** Thirty numbered lines to be used beside the official form. Earlier answers are nowhere on this page. */
export function AnswerSheetScreen() {
  const { loaded, reload } = useLoaded(readDraft)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ draft }) =>
        draft === null ? (
          <EmptyState heading="No measure is open" />
        ) : (
          <AnswerSheet key={draft.id} draft={draft} />
        )
      }
    </ScreenGate>
  )
}

function AnswerSheet({ draft }: { readonly draft: MeasureDraft }) {
  const { goTo } = useNavigation()
  const sheet = useAnswerSheet(draft)
  const [hasForm, setHasForm] = useState(false)
  const { handIn, failure, asksAboutEqual, dismiss } = useHandIn(draft.id, sheet.flush, () =>
    goTo({ screen: 'measure' }),
  )
  return (
    <Screen
      isWide
      title="Thirty answers"
      lede="Read each sentence on the official form; what stands here is only its topic, to keep the lines apart."
    >
      <CheckboxLine isSelected={hasForm} onChange={setHasForm}>
        The official form is in front of me (ProQOL, version 5, free from www.ProQOL.org)
      </CheckboxLine>
      <p className={styles.about}>
        Each answer is about the last thirty days of your work as a {draft.profession}. Keys 1 to 5 work on
        every line.
      </p>
      <div className={styles.rows}>
        {ITEMS.map((item) => (
          <AnswerRow
            key={item.number}
            number={item.number}
            cue={item.cue}
            choices={ANCHORS}
            value={sheet.answers[item.number] ?? null}
            onChange={(value) => sheet.answer(item.number, value)}
          />
        ))}
      </div>
      <ProgressLine value={sheet.answered} total={ITEMS.length} label={`${sheet.answered} of 30 answered`} />
      <SavedState status={sheet.status} />
      {failure !== null && (
        <Notice kind="failed" heading={failure.happened}>
          {failure.nextStep}
        </Notice>
      )}
      <HandInNote answered={sheet.answered} hasForm={hasForm} />
      <Button kind="primary" isDisabled={!hasForm || sheet.answered === 0} onPress={() => void handIn(false)}>
        Hand in
      </Button>
      <p className={styles.credit}>{CREDIT_LINE}</p>
      <Dialog
        isOpen={asksAboutEqual}
        title="The same answer thirty times"
        onClose={dismiss}
        actions={
          <>
            <Button kind="primary" onPress={() => void handIn(true)}>
              Yes, hand it in
            </Button>
            <Button kind="quiet" onPress={dismiss}>
              Look again
            </Button>
          </>
        }
      >
        {EQUAL_ANSWERS_QUESTION}
      </Dialog>
    </Screen>
  )
}

/** What is missing before the sheet can be handed in, or what handing it in as it is would mean. */
function HandInNote({ answered, hasForm }: { readonly answered: number; readonly hasForm: boolean }) {
  if (!hasForm)
    return <p>Tick at the top that the official form is in front of you; then the sheet can be handed in.</p>
  if (answered === ITEMS.length) return null
  return (
    <p>{ITEMS.length - answered} lines are open. A scale with an open line is not scored; the others are.</p>
  )
}
