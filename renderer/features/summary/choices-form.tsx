import type { SummaryChoices, SummaryDocument } from '../../../shared/contract/summary.ts'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'

type ChoicesFormProps = {
  readonly document: SummaryDocument
  readonly onChange: (changes: Partial<SummaryChoices>) => void
}

const TICKS = [
  ['includeOwnWords', 'How I think I am, in my own words'],
  ['includeMovers', 'Answers that moved most'],
  ['includeSensitiveMovers', 'Among them answers about startle, intrusion, reminders and memory'],
  ['includeStepsDone', 'What I did during the month'],
  ['includePractices', 'Practices, and how rest and load went'],
  ['includeOffered', 'How much was offered, beside what I did'],
] as const satisfies readonly (readonly [keyof SummaryChoices, string])[]

/** What goes onto the page: three lines of one's own, and a tick for each part. */
export function ChoicesForm({ document, onChange }: ChoicesFormProps) {
  const { choices } = document
  const setLine = (index: number, line: string) => {
    const [first, second, third] = choices.lines.map((old, at) => (at === index ? line : old))
    onChange({ lines: [first ?? '', second ?? '', third ?? ''] })
  }
  return (
    <>
      <Section title="Three lines of your own">
        {choices.lines.map((line, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: there are always three lines, and they never move.
            key={index}
            label={`Line ${index + 1}`}
            value={line}
            maxLength={160}
            onChange={(text) => setLine(index, text)}
          />
        ))}
        <TextField
          label="Next phase"
          description="What continues, what changes, where work is still needed."
          isMultiline
          maxLength={400}
          value={choices.nextPhase}
          onChange={(nextPhase) => onChange({ nextPhase })}
        />
        <TextField
          label="Initials, if you want them on the page"
          value={choices.initials}
          maxLength={12}
          onChange={(initials) => onChange({ initials })}
        />
      </Section>
      <Section title="On the page">
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
        <div>
          {TICKS.map(([name, words]) => (
            <CheckboxLine
              key={name}
              isSelected={choices[name]}
              onChange={(ticked) => onChange({ [name]: ticked })}
            >
              {words}
            </CheckboxLine>
          ))}
        </div>
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
