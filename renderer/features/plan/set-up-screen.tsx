import { type ReactNode, useState } from 'react'
import type { SetUpDraft } from '../../../shared/contract/plan.ts'
import { TIME_OFF_ADVICE } from '../../../shared/domain/help/time-off.ts'
import { errorWords } from '../../api/error-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { FailedState } from '../../components/failed-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { GatePage } from '../vault/gate-page.tsx'
import { daysAndHours } from './days-and-hours.ts'
import { CountingField, HelpLineFields, HoursFields, ProfessionField } from './set-up-fields.tsx'
import styles from './set-up-screen.module.css'
import { isWhole, useFirstSetUp } from './use-set-up.ts'

type SetUpScreenProps = {
  readonly onHelp: () => void
  readonly onDone: () => void
  /** Where the backups lie, which belongs to another feature. */
  readonly backupPlace: ReactNode
}

/**
 * The second half of set-up: the vault exists, now the thirty days get their shape. What is offered can be taken as it
 * is; only what nobody can guess stands open. Can be left and resumed with what was chosen.
 */
export function SetUpScreen({ onHelp, onDone, backupPlace }: SetUpScreenProps) {
  const { loaded, changes, change, status, begin, failure, isSaving } = useFirstSetUp()
  if (loaded.state === 'loading') return <LoadingState>Opening</LoadingState>
  if (loaded.state === 'failed') {
    const words = errorWords(loaded.error)
    return <FailedState heading={words.happened} nextStep={words.nextStep} />
  }
  const { today } = loaded.value
  const draft = { ...loaded.value.draft, ...changes }
  const onChange = (more: Partial<SetUpDraft>) => change(draft, more)
  const fields = { draft, onChange }
  return (
    <GatePage title="Before the first day" lede="Everything here can be changed later." onHelp={onHelp}>
      <Notice kind="plain" heading="Rest may come first">
        {TIME_OFF_ADVICE.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
      <Section title="Your days">
        <CountingField {...fields} />
        <FoldedHours {...fields} today={today} />
      </Section>
      <Section title="Your words">
        <ProfessionField {...fields} />
      </Section>
      <Section title="Help nearby">
        <HelpLineFields {...fields} />
      </Section>
      {backupPlace}
      <FailureNotice failure={failure} />
      <div className={`${common.actions} ${styles.begin}`}>
        <Button
          kind="primary"
          onPress={() => void begin(draft).then((hasBegun) => hasBegun && onDone())}
          isDisabled={!isWhole(draft)}
          isPending={isSaving}
          pendingWords="Saving"
        >
          Begin
        </Button>
        <SavedState status={status} />
      </div>
    </GatePage>
  )
}

/** The days and hours that are offered, as one sentence, and as fields for who needs others. */
function FoldedHours(props: Parameters<typeof HoursFields>[0]) {
  const [isOpen, setOpen] = useState(false)
  if (isOpen) return <HoursFields {...props} />
  return (
    <>
      <p>{daysAndHours(props.draft, props.today)}</p>
      <Button kind="plain" onPress={() => setOpen(true)}>
        Another first day, other days or hours
      </Button>
    </>
  )
}
