import { useState } from 'react'
import type { MeasureDraft } from '../../../shared/contract/measure.ts'
import type { KeptForm } from '../../../shared/contract/official-form.ts'
import { ANCHORS, CREDIT_LINE, ITEMS, type ProQolItem } from '../../../shared/domain/measure/items.ts'
import { withProfession } from '../../../shared/domain/measure/official-lines.ts'
import { EQUAL_ANSWERS_WORDS } from '../../../shared/domain/measure/wording.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { AnswerRow } from '../../components/answer-row.tsx'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import { BackToMeasure } from './back-to-measure.tsx'
import { OneByOne } from './one-by-one.tsx'
import { readSheet, useAnswerSheet, useFinish } from './use-answer-sheet.ts'

/** The span is not broken between two lines. */
const KEYS_ON_PAGE = 'Keys 1\u00a0to\u00a05 work on every line.'
const KEYS_ONE_BY_ONE = 'Press 1\u00a0to\u00a05 to answer and go on.'

/** Thirty numbered lines to be used beside the official form. Earlier answers are nowhere on this page. */
export function AnswerSheetScreen() {
  const { loaded, reload } = useLoaded(readSheet)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ draft, form }) =>
        draft === null ? (
          <EmptyState heading="No measure is open" />
        ) : (
          <AnswerSheet key={draft.id} draft={draft} form={form} />
        )
      }
    </ScreenGate>
  )
}

function AnswerSheet({ draft, form }: { readonly draft: MeasureDraft; readonly form: KeptForm | null }) {
  const { goTo } = useNavigation()
  const sheet = useAnswerSheet(draft)
  const [isTicked, setTicked] = useState(false)
  const [way, setWay] = useState<'page' | 'one-by-one'>('page')
  const hasForm = form !== null || isTicked
  const wordOf = (item: ProQolItem) => wordingOf(item, form, draft.profession)
  const { finish, failure, asksAboutEqual, dismiss } = useFinish(draft.id, sheet.flush, () =>
    goTo({ screen: 'measure' }),
  )
  return (
    <Screen
      isWide
      title="Thirty answers"
      lede={
        form === null
          ? 'Read each sentence on the official form; here is only its topic, to keep the lines apart.'
          : 'The sentences come from your own copy of the official form.'
      }
    >
      {form === null && (
        <CheckboxLine isSelected={isTicked} onChange={setTicked}>
          The official form is in front of me (ProQOL, version 5, free from www.ProQOL.org)
        </CheckboxLine>
      )}
      <p className={common.small}>
        Each answer is about the last thirty days of your work as a {draft.profession}, and is kept as you
        give it: you can stop at any line and carry on another day.{' '}
        {way === 'page' ? KEYS_ON_PAGE : KEYS_ONE_BY_ONE}
      </p>
      <RadioChoice
        label="Show"
        orientation="horizontal"
        value={way}
        options={[
          { value: 'page', label: 'all on one page' },
          { value: 'one-by-one', label: 'one at a time' },
        ]}
        onChange={setWay}
      />
      {way === 'page' ? (
        <div>
          {ITEMS.map((item) => (
            <AnswerRow
              key={item.number}
              number={item.number}
              cue={wordOf(item)}
              choices={ANCHORS}
              value={sheet.answers[item.number] ?? null}
              onChange={(value) => sheet.answer(item.number, value)}
            />
          ))}
        </div>
      ) : (
        <OneByOne answers={sheet.answers} wordOf={wordOf} onAnswer={sheet.answer} />
      )}
      <ProgressLine value={sheet.answered} total={ITEMS.length} label={`${sheet.answered} of 30 answered`} />
      <FailureNotice failure={failure} />
      <FinishNote answered={sheet.answered} hasForm={hasForm} />
      <div className={common.actions}>
        <Button
          kind={way === 'page' || sheet.answered === ITEMS.length ? 'primary' : 'quiet'}
          isDisabled={!hasForm || sheet.answered === 0}
          onPress={() => void finish(false)}
        >
          Finish this measure
        </Button>
        <SavedState status={sheet.status} />
      </div>
      <p className={common.small}>{CREDIT_LINE}</p>
      <BackToMeasure />
      <Dialog
        isOpen={asksAboutEqual}
        title="All thirty answers are the same"
        onClose={dismiss}
        actions={
          <>
            <Button kind="primary" onPress={() => void finish(true)}>
              Yes, finish it
            </Button>
            <Button kind="quiet" onPress={dismiss}>
              Look again
            </Button>
          </>
        }
      >
        <p>{EQUAL_ANSWERS_WORDS}</p>
      </Dialog>
    </Screen>
  )
}

/** The line's own sentence where the wording is kept, its topic where it is not. */
function wordingOf(item: ProQolItem, form: KeptForm | null, profession: string): string {
  const sentence = form?.lines[item.number - 1]
  return sentence === undefined ? item.cue : withProfession(sentence, profession)
}

/** What is missing before the measure can be finished, or what finishing it as it is would mean. */
function FinishNote({ answered, hasForm }: { readonly answered: number; readonly hasForm: boolean }) {
  if (!hasForm)
    return <p>Tick at the top that the official form is in front of you; then the measure can be finished.</p>
  if (answered === 0)
    return <p>You can finish once at least one line is answered; a scale with an open line is not scored.</p>
  const open = ITEMS.length - answered
  if (open === 0) return null
  return (
    <p>
      {open === 1 ? 'One line is open.' : `${open} lines are open.`} A scale with an open line is not scored;
      the others are.
    </p>
  )
}
