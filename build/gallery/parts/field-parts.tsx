import { useState } from 'react'
import { DateField } from '../../../renderer/components/date-field.tsx'
import { KeyField } from '../../../renderer/components/key-field.tsx'
import { OtherDay } from '../../../renderer/components/other-day.tsx'
import { PassphraseField } from '../../../renderer/components/passphrase-field.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'
import { SelectField } from '../../../renderer/components/select-field.tsx'
import { StrengthMeter } from '../../../renderer/components/strength-meter.tsx'
import { TextField } from '../../../renderer/components/text-field.tsx'
import { TimeField } from '../../../renderer/components/time-field.tsx'

const STRENGTHS = [
  'Very easy to guess',
  'Easy to guess',
  'Could be guessed',
  'Hard to guess',
  'Very hard to guess',
]

/** Everything that is typed into. */
export function FieldParts() {
  const [word, setWord] = useState('psychotherapist')
  const [empty, setEmpty] = useState('')
  const [passphrase, setPassphrase] = useState('seven quiet lamps on a pier')
  const [typedKey, setTypedKey] = useState('made up not a key')
  const [minutes, setMinutes] = useState(540)
  const [date, setDate] = useState('2027-03-10')
  const [lock, setLock] = useState<'five' | 'ten' | 'thirty'>('ten')
  return (
    <Screen title="Fields" lede="Everything that is typed into.">
      <Section title="Text">
        <TextField
          label="The word for your profession"
          description="The questions show it in place of helper."
          value={word}
          onChange={setWord}
        />
        <TextField
          label="A name for this person"
          value={empty}
          onChange={setEmpty}
          error="A word is needed here."
        />
        <TextField label="One that waits for another answer" value={empty} onChange={setEmpty} isDisabled />
        <TextField
          label="What you would like to ask"
          description="Two or three lines are plenty."
          value={empty}
          onChange={setEmpty}
          isMultiline
        />
      </Section>
      <Section title="Passphrase">
        <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
        {STRENGTHS.map((words, level) => (
          <StrengthMeter
            key={words}
            level={level}
            words={words}
            advice={level < 2 ? 'One more word makes a difference' : null}
          />
        ))}
        <PassphraseField
          label="Passphrase"
          value=""
          onChange={setPassphrase}
          error="That passphrase does not open this vault. Look at Caps Lock, then try again."
        />
      </Section>
      <Section title="A key off its sheet">
        <KeyField
          label="Recovery key"
          description="All fifteen groups, in order."
          value={typedKey}
          onChange={setTypedKey}
        />
      </Section>
      <Section title="Time and choice">
        <TimeField
          label="The workday starts at"
          description="Reminders keep outside it."
          value={minutes}
          onChange={setMinutes}
        />
        <DateField label="The first day" value={date} onChange={setDate} />
        <OtherDay label="The day" value={date} usual={date} askWords="On another day" onChange={setDate} />
        <SelectField
          label="Lock when nothing happens for"
          value={lock}
          onChange={setLock}
          options={[
            { value: 'five', label: '5 minutes' },
            { value: 'ten', label: '10 minutes' },
            { value: 'thirty', label: '30 minutes' },
          ]}
        />
      </Section>
    </Screen>
  )
}
