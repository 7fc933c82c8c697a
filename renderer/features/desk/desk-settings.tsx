import type { DeskChoices } from '../../../shared/contract/desk.ts'
import { isWithin } from '../../../shared/domain/desk/work-rhythm.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { SwitchLine } from '../../components/switch-line.tsx'
import { TimeField } from '../../components/time-field.tsx'
import common from '../../styles/common.module.css'
import styles from './desk-settings.module.css'
import { CLIENT_MINUTES, OPENING_WORDS, REMINDER_WORDS, REVEALS } from './desk-words.ts'
import { useDeskChoices } from './use-desk-choices.ts'
import { WindowSection } from './window-section.tsx'

const COMMAND = navigator.userAgent.includes('Mac') ? 'Cmd' : 'Ctrl'

/** How Respite behaves on this desk: when it opens, when it reminds, what a passer-by sees. Each takes effect at once. */
export function DeskSettings() {
  const { loaded, change, zoom, percent, failure } = useDeskChoices()
  const shown = loaded.state === 'failed' ? loaded.error : failure
  return (
    <>
      <FailureNotice failure={shown} />
      {loaded.state === 'ready' && (
        <>
          <OpeningSection choices={loaded.value.choices} onChange={change} />
          <RemindersSection
            choices={loaded.value.choices}
            eveningIsAtMinutes={loaded.value.eveningIsAtMinutes}
            onChange={change}
          />
          <ClientSection choices={loaded.value.choices} onChange={change} />
          <WindowSection
            platform={loaded.value.platform}
            isProtected={loaded.value.choices.protectsScreen}
            onProtect={(protectsScreen) => change({ protectsScreen })}
            zoom={zoom}
            percent={percent}
          />
        </>
      )}
    </>
  )
}

type DeskPartProps = {
  readonly choices: DeskChoices
  readonly onChange: (changes: Partial<DeskChoices>) => void
}

function OpeningSection({ choices, onChange }: DeskPartProps) {
  return (
    <Section title="When the workday starts">
      <SwitchLine
        isSelected={choices.opensAtWorkdayStart}
        onChange={(opensAtWorkdayStart) => onChange({ opensAtWorkdayStart })}
        description={OPENING_WORDS}
      >
        Open by itself
      </SwitchLine>
      <details className={`${common.small} ${styles.details}`} open={choices.opensAtWorkdayStart}>
        <summary>What this gives away</summary>
        <ul>
          {REVEALS.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </Section>
  )
}

function RemindersSection(props: DeskPartProps & { readonly eveningIsAtMinutes: number }) {
  const { choices, onChange, eveningIsAtMinutes } = props
  const { quietFromMinutes, quietUntilMinutes } = choices
  const isQuiet = isWithin(eveningIsAtMinutes, quietFromMinutes, quietUntilMinutes)
  return (
    <Section title="Reminders" description={REMINDER_WORDS}>
      <SwitchLine
        isSelected={choices.remindsAtWorkdayStart}
        onChange={(remindsAtWorkdayStart) => onChange({ remindsAtWorkdayStart })}
        description="One line when the workday starts."
      >
        In the morning
      </SwitchLine>
      <SwitchLine
        isSelected={choices.remindsInEvening}
        onChange={(remindsInEvening) => onChange({ remindsInEvening })}
        description="One line when it is time for the evening page."
      >
        In the evening
      </SwitchLine>
      {choices.remindsInEvening && (
        <>
          <TimeField
            label="The evening reminder comes at"
            value={eveningIsAtMinutes}
            onChange={(eveningAtMinutes) => onChange({ eveningAtMinutes })}
            description={
              choices.eveningAtMinutes === null
                ? 'Two hours before the bedtime you entered, or at eight where you entered none.'
                : 'The hour you chose.'
            }
          />
          {choices.eveningAtMinutes !== null && (
            <Button kind="plain" onPress={() => onChange({ eveningAtMinutes: null })}>
              Go by my bedtime instead
            </Button>
          )}
          {isQuiet && (
            <p role="status">That hour lies in your quiet hours, so this reminder will not come.</p>
          )}
        </>
      )}
      <SwitchLine
        isSelected={choices.remindsOfDue}
        onChange={(remindsOfDue) => onChange({ remindsOfDue })}
        description="An hour before an appointment of your own, or two hours before the workday ends. Only while the vault is open: what is due is known nowhere else."
      >
        When something is due
      </SwitchLine>
      <div className={common.fromUntil}>
        <TimeField
          label="Quiet hours begin at"
          value={quietFromMinutes}
          onChange={(minutes) => onChange({ quietFromMinutes: minutes })}
          description="From here on no reminder comes."
        />
        <TimeField
          label="and end at"
          value={quietUntilMinutes}
          onChange={(minutes) => onChange({ quietUntilMinutes: minutes })}
          description="The same hour twice means none."
        />
      </div>
    </Section>
  )
}

function ClientSection({ choices, onChange }: DeskPartProps) {
  const all = [...new Set<number>([...CLIENT_MINUTES, choices.clientMinutes])]
  return (
    <Section
      title="With a client"
      description={`${COMMAND} Shift L saves, locks and leaves nothing on screen but the time. Unlocking brings you back to the same page.`}
    >
      <SelectField
        label="How long a session is"
        value={String(choices.clientMinutes)}
        options={all
          .toSorted((one, other) => one - other)
          .map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))}
        onChange={(minutes) => onChange({ clientMinutes: Number(minutes) })}
      />
    </Section>
  )
}
