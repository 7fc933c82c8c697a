import { Fragment } from 'react'
import type { SummaryChoices, SummaryDocument } from '../../../shared/contract/summary.ts'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './choices-form.module.css'

type ChoicesFormProps = {
  readonly document: SummaryDocument
  readonly onChange: (changes: Partial<SummaryChoices>) => void
}

type Tick = readonly [name: keyof SummaryChoices, words: string]

/** The parts of the page, and under some of them what only has a sense with it. */
const PARTS = [
  { tick: ['includeOwnWords', 'How you think you are, in your own words'] },
  {
    tick: ['includeMovers', 'Answers that moved most'],
    within: ['includeSensitiveMovers', 'Also those about startle, intrusion, reminders and memory'],
  },
  {
    tick: ['includeStepsDone', 'What you did during the month'],
    within: ['includeOffered', 'Also how much was offered'],
  },
  { tick: ['includePractices', 'Practices, and how rest and load went'] },
] as const satisfies readonly { readonly tick: Tick; readonly within?: Tick }[]

const LINE_LABELS = ['First line', 'Second line', 'Third line'] as const

/** What goes onto the page: three lines of one's own, and a tick for each part. */
export function ChoicesForm({ document, onChange }: ChoicesFormProps) {
  const { choices } = document
  const setLine = (index: number, line: string) => {
    const [first, second, third] = choices.lines.map((old, at) => (at === index ? line : old))
    onChange({ lines: [first ?? '', second ?? '', third ?? ''] })
  }
  return (
    <>
      <Section
        title="What you would like to talk about"
        description="Up to three lines. They print as you write them."
      >
        {LINE_LABELS.map((label, index) => (
          <TextField
            key={label}
            label={label}
            value={choices.lines[index] ?? ''}
            maxLength={160}
            onChange={(text) => setLine(index, text)}
          />
        ))}
      </Section>
      <Section title="More of your own, if you like">
        <TextField
          label="Next phase"
          description="What continues, what changes, where work is still needed."
          isMultiline
          maxLength={400}
          value={choices.nextPhase}
          onChange={(nextPhase) => onChange({ nextPhase })}
        />
        <TextField
          label="Initials"
          isShort
          value={choices.initials}
          maxLength={12}
          onChange={(initials) => onChange({ initials })}
        />
      </Section>
      <Section title="What to include">
        <RadioChoice
          label="How much"
          value={choices.version}
          onChange={(version) => onChange({ version })}
          options={[
            { value: 'one-page', label: 'One page, for a therapist' },
            {
              value: 'longer',
              label: 'A longer version, for yourself',
              description: 'With every measure, all thirty answers, and each week beside what it offered.',
            },
          ]}
        />
        <PartTicks choices={choices} onChange={onChange} />
        <RadioChoice
          label="Paper"
          orientation="horizontal"
          value={choices.paper}
          onChange={(paper) => onChange({ paper })}
          options={[
            { value: 'A4', label: 'A4' },
            { value: 'Letter', label: 'Letter' },
          ]}
        />
      </Section>
    </>
  )
}

function PartTicks({
  choices,
  onChange,
}: {
  readonly choices: SummaryChoices
  readonly onChange: ChoicesFormProps['onChange']
}) {
  const tick = ([name, words]: Tick) => (
    <CheckboxLine isSelected={choices[name] === true} onChange={(ticked) => onChange({ [name]: ticked })}>
      {words}
    </CheckboxLine>
  )
  return (
    <fieldset className={styles.parts}>
      <legend>Parts</legend>
      {PARTS.map((part) => (
        <Fragment key={part.tick[0]}>
          {tick(part.tick)}
          {'within' in part && choices[part.tick[0]] && (
            <div className={styles.within}>{tick(part.within)}</div>
          )}
        </Fragment>
      ))}
    </fieldset>
  )
}
