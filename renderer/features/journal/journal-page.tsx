import { type ReactNode, useRef, useState } from 'react'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { type FieldValue, isAskedAfterWriting } from '../../../shared/domain/journal/field.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { TimerLine } from '../../components/timer-line.tsx'
import { WritingPage } from '../../components/writing-page.tsx'
import common from '../../styles/common.module.css'
import { AfterFields } from './after-fields.tsx'
import { EntryForm } from './entry-form.tsx'
import { EntryTags } from './entry-tags.tsx'
import styles from './journal-page.module.css'
import { LineForTomorrow } from './line-for-tomorrow.tsx'
import { PageGuard } from './page-guard.tsx'
import { pageWords, wordsWhenReadAgain } from './page-words.ts'
import { ShelfChoice } from './shelf-choice.tsx'
import { StoppingLine } from './stopping-line.tsx'
import { timerLine } from './timer-words.ts'
import { type EntryDraft, type NewEntry, useJournalEntry } from './use-journal-entry.ts'
import { usePageGuard } from './use-page-guard.ts'
import { useMinutes } from './use-timer.ts'

type JournalPageProps = {
  readonly start: JournalEntry | NewEntry
  readonly planDay: number | null
  readonly isToday: boolean
  /** What else can be done with this page. */
  readonly moreActions?: ReactNode
  /** What closing does, where it is more than going back. */
  readonly onClose?: () => void
}

/** One page to write on, saved as it is written. */
export function JournalPage({ start, planDay, isToday, moreActions, onClose }: JournalPageProps) {
  const { id, isStored, status, change } = useJournalEntry(start)
  const [{ body, fields }, setDraft] = useState<EntryDraft>({
    body: 'body' in start ? start.body : '',
    fields: 'fields' in start ? start.fields : {},
  })
  // Two fields may change before the next rendering: one is left by the press on the other.
  const newest = useRef<EntryDraft>({ body, fields })
  const form = formOf(start.kind)
  const { goBack } = useNavigation()
  const minutes = useMinutes()
  const words =
    isToday || !('date' in start)
      ? pageWords(start.kind, start.stepId, planDay)
      : wordsWhenReadAgain(start, planDay)

  const keep = (draft: EntryDraft) => {
    newest.current = draft
    setDraft(draft)
    change(draft)
  }
  const write = (text: string) => keep({ ...newest.current, body: text })
  const fillIn = (field: string, value: FieldValue | null) => {
    const { [field]: _, ...others } = newest.current.fields
    const isEmpty = value === null || value === ''
    keep({ ...newest.current, fields: isEmpty ? others : { ...others, [field]: value } })
  }
  const guard = usePageGuard({ entryId: id, text: body, write, isStored })
  const above = form.fields.filter((field) => !isAskedAfterWriting(field))
  const below = form.fields.filter(isAskedAfterWriting)
  const answer = <AfterFields kind={start.kind} values={fields} />
  return (
    <Screen
      eyebrow={words.eyebrow}
      title={words.title}
      {...(words.lede === null ? {} : { lede: words.lede })}
    >
      {form.stopping !== null && isToday && (
        <StoppingLine onStop={onClose ?? goBack}>{form.stopping}</StoppingLine>
      )}
      {above.length > 0 && <EntryForm fields={above} values={fields} onChange={fillIn} />}
      {below.length === 0 && answer}
      <WritingPage
        label={form.bodyLabel}
        value={body}
        onChange={write}
        prompts={form.fields.length > 0 ? [] : words.prompts}
        lines={form.lines}
        autoFocus={isToday && form.fields.length === 0}
        marks={guard.marks}
      />
      {below.length > 0 && <EntryForm fields={below} values={fields} onChange={fillIn} />}
      {below.length > 0 && answer}
      <div className={styles.state}>
        <SavedState
          status={status}
          untouched={
            isStored ? 'Saved as you write.' : 'Saved as you go. Tags and boxes open once something is here.'
          }
        />
        {isToday && <TimerLine minutes={minutes} note={timerLine(minutes, words.minutes)} />}
      </div>
      {form.note !== null && <p className={common.small}>{form.note}</p>}
      <PageGuard guard={guard}>
        <EntryTags entryId={id} isStored={isStored} />
      </PageGuard>
      <ShelfChoice entryId={id} kind={start.kind} isStored={isStored} />
      {start.kind === 'evening' && isToday && <LineForTomorrow />}
      <div className={common.actions}>
        <Button kind="quiet" onPress={onClose ?? goBack}>
          Close the page
        </Button>
        {moreActions}
      </div>
    </Screen>
  )
}
