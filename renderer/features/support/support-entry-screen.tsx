import { useState } from 'react'
import type { SupportEntry } from '../../../shared/contract/support.ts'
import { PERSON_ROLES, type SupportKind } from '../../../shared/domain/support/kinds.ts'
import { isPlannedDate } from '../../../shared/domain/support/planned-date.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { DateField } from '../../components/date-field.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { Removed } from './removed.tsx'
import styles from './support.module.css'
import { KIND_WORDS, ROLE_NAMES } from './support-words.ts'
import { useKept } from './use-kept.ts'
import { saveEntry, useSupport, useSupportActions } from './use-support.ts'

const LINE_LENGTH = 300

type SupportEntryScreenProps = { readonly kind: SupportKind; readonly id: string | null }

/** One person, practice or resource. Everything typed is kept by itself. */
export function SupportEntryScreen({ kind, id }: SupportEntryScreenProps) {
  const { loaded, reload } = useSupport()
  const [fresh] = useState(
    (): SupportEntry => ({
      id: crypto.randomUUID(),
      kind,
      role: null,
      name: '',
      usedFor: '',
      lastUsedOn: null,
    }),
  )
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entries }) => <EntryForm start={entries.find((entry) => entry.id === id) ?? fresh} />}
    </ScreenGate>
  )
}

function EntryForm({ start }: { readonly start: SupportEntry }) {
  const { value, set, status, flush } = useKept(start, withKnownDate, saveEntry)
  const { failure, removeEntry } = useSupportActions(doNothing)
  const [isRemoved, setRemoved] = useState(false)
  const words = KIND_WORDS[value.kind]
  const isNew = start.name === ''
  const remove = async (removed: boolean) => {
    if ((await flush()) && (await removeEntry(value.id, removed))) setRemoved(removed)
  }
  if (isRemoved) return <Removed name={value.name} onPutBack={() => void remove(false)} failure={failure} />
  return (
    <Screen
      eyebrow={words.heading}
      title={value.name.trim() === '' ? words.add : value.name}
      {...(isNew && { lede: 'What you type here is saved as you go.' })}
    >
      <FailureNotice failure={failure} />
      <div className={styles.form}>
        <TextField
          label={words.name}
          description={words.nameHint}
          value={value.name}
          maxLength={LINE_LENGTH}
          onChange={(name) => set({ name })}
        />
        {value.kind === 'person' && (
          <SelectField
            label="Who they are to you"
            value={value.role}
            onChange={(role) => set({ role })}
            options={PERSON_ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
          />
        )}
        <TextField
          label={words.purpose}
          description={words.purposeHint}
          value={value.usedFor}
          maxLength={LINE_LENGTH}
          onChange={(usedFor) => set({ usedFor })}
        />
        {!isNew && (
          <LastUsed
            label={value.kind === 'person' ? 'Last met' : 'Last used'}
            value={value.lastUsedOn}
            onChange={(lastUsedOn) => set({ lastUsedOn })}
          />
        )}
      </div>
      <div className={common.actions}>
        <WayBack>Back to the list</WayBack>
        {(!isNew || status.kind === 'saved') && (
          <Button kind="plain" onPress={() => void remove(true)}>
            {value.kind === 'person' && value.name.trim() !== ''
              ? `Take ${value.name} off the list`
              : 'Take it off the list'}
          </Button>
        )}
        <SavedState status={status} />
      </div>
    </Screen>
  )
}

type LastUsedProps = {
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function LastUsed({ label, value, onChange }: LastUsedProps) {
  return (
    <div>
      <DateField label={label} value={value} onChange={onChange} />
      {value !== null && !isPlannedDate(value) && (
        <p role="alert" className={`${common.problem} ${styles.problem}`}>
          That year looks unfinished. The date from before is kept until it is whole.
        </p>
      )}
      {value !== null && (
        <Button kind="plain" onPress={() => onChange(null)}>
          Not known
        </Button>
      )}
    </div>
  )
}

function withKnownDate(value: SupportEntry, kept: SupportEntry): SupportEntry {
  const fits = value.lastUsedOn === null || isPlannedDate(value.lastUsedOn)
  return fits ? value : { ...value, lastUsedOn: kept.lastUsedOn }
}

function doNothing(): void {}
