import type { ReactNode } from 'react'
import type { DeskChoices } from '../../../shared/contract/desk.ts'
import { isWithin } from '../../../shared/domain/desk/work-rhythm.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { askForKeys } from '../../app/use-desk-keys.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { SwitchLine } from '../../components/switch-line.tsx'
import { TimeField } from '../../components/time-field.tsx'
import common from '../../styles/common.module.css'
import styles from './desk-settings.module.css'
import { CLIENT_MINUTES, OPENING_WORDS, REMINDER_WORDS, REVEALS, SCREEN_WORDS } from './desk-words.ts'
import { useDeskChoices } from './use-desk-choices.ts'

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
          <Section title="This window">
            <SwitchLine
              isSelected={loaded.value.choices.protectsScreen}
              onChange={(protectsScreen) => change({ protectsScreen })}
              description={SCREEN_WORDS[loaded.value.platform]}
            >
              Keep the window out of screenshots
            </SwitchLine>
            <Setting words="How large everything is; the keys for it work on every page.">
              <Button kind="quiet" onPress={() => zoom('out')}>
                Smaller
              </Button>
              <Button kind="quiet" onPress={() => zoom('in')}>
                Larger
              </Button>
              <Button kind="plain" onPress={() => zoom('reset')}>
                The usual size
              </Button>
            </Setting>
            <p role="status">
              {percent === null ? '' : `Everything is now ${percent / 100} times its usual size.`}
            </p>
            <Setting words="Everything can be done from the keyboard.">
              <Button kind="quiet" onPress={askForKeys}>
                See every key
              </Button>
            </Setting>
          </Section>
        </>
      )}
    </>
  )
}

type PartProps = {
  readonly choices: DeskChoices
  readonly onChange: (changes: Partial<DeskChoices>) => void
}

function OpeningSection({ choices, onChange }: PartProps) {
  return (
    <Section title="When the workday starts">
      <SwitchLine
        isSelected={choices.opensAtWorkdayStart}
        onChange={(opensAtWorkdayStart) => onChange({ opensAtWorkdayStart })}
        description={OPENING_WORDS}
      >
        Open by itself
      </SwitchLine>
      <p>What it gives away while it is on:</p>
      <ul>
        {REVEALS.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  )
}

function RemindersSection(props: PartProps & { readonly eveningIsAtMinutes: number }) {
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

function ClientSection({ choices, onChange }: PartProps) {
  const all = [...new Set<number>([...CLIENT_MINUTES, choices.clientMinutes])]
  return (
    <Section title="With a client">
      <SelectField
        label="How long"
        description="One key saves, locks and leaves nothing on screen but the time this ends. Unlocking brings you back to the same page."
        value={String(choices.clientMinutes)}
        options={all
          .toSorted((one, other) => one - other)
          .map((minutes) => ({ value: String(minutes), label: `${minutes} minutes` }))}
        onChange={(minutes) => onChange({ clientMinutes: Number(minutes) })}
      />
    </Section>
  )
}

function Setting({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <div className={styles.setting}>
      <p>{words}</p>
      {children}
    </div>
  )
}
