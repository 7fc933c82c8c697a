import { useState } from 'react'
import type { EntryFilter } from '../../../shared/contract/entry-filter.ts'
import { formOf, JOURNAL_KINDS } from '../../../shared/domain/journal/kinds.ts'
import { DateField } from '../../components/date-field.tsx'
import { SelectField } from '../../components/select-field.tsx'
import styles from './filter-panel.module.css'
import { type FilterNames, SHELF_WORDS } from './filter-words.ts'

const PLAN_DAYS = Array.from({ length: 30 }, (_, index) => index + 1)
const ANY = 'any'

type FilterPanelProps = {
  readonly filter: EntryFilter
  readonly names: FilterNames
  readonly onChange: (filter: EntryFilter) => void
}

/** What the pages can be narrowed by. Every choice takes effect at once. */
export function FilterPanel({ filter, names, onChange }: FilterPanelProps) {
  const change = (part: Partial<EntryFilter>) => onChange({ ...filter, ...part })
  return (
    <div className={styles.panel}>
      <PartChoice
        label="Kind of page"
        value={filter.kind}
        options={JOURNAL_KINDS.map((kind) => ({ value: kind, label: formOf(kind).name }))}
        onChange={(kind) => change({ kind })}
      />
      <PartChoice
        label="Code"
        value={filter.codeId}
        options={names.codes.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(codeId) => change({ codeId })}
      />
      <PartChoice
        label="Tag"
        value={filter.tagId}
        options={names.tags.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(tagId) => change({ tagId })}
      />
      <PartChoice
        label="Shelf"
        value={filter.shelf}
        options={(['supervision', 'therapy'] as const).map((shelf) => ({
          value: shelf,
          label: SHELF_WORDS[shelf],
        }))}
        onChange={(shelf) => change({ shelf })}
      />
      <PartChoice
        label="Day of the plan"
        value={filter.planDay === null ? null : String(filter.planDay)}
        options={PLAN_DAYS.map((day) => ({ value: String(day), label: `Day ${day}` }))}
        onChange={(day) => change({ planDay: day === null ? null : Number(day) })}
      />
      <DateRange filter={filter} onChange={change} />
    </div>
  )
}

type PartChoiceProps<Value extends string> = {
  readonly label: string
  readonly value: Value | null
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value | null) => void
}

/** One part of the filter; nothing to choose from is left out. */
function PartChoice<Value extends string>({ label, value, options, onChange }: PartChoiceProps<Value>) {
  if (options.length === 0) return null
  return (
    <SelectField<Value | typeof ANY>
      label={label}
      value={value ?? ANY}
      options={[{ value: ANY, label: 'Any' }, ...options]}
      onChange={(chosen) => onChange(chosen === ANY ? null : chosen)}
    />
  )
}

type Range = Pick<EntryFilter, 'from' | 'until'>

type DateRangeProps = { readonly filter: Range; readonly onChange: (range: Range) => void }

/** The first and the last day. A last day before the first stays as typed, and is not looked for. */
function DateRange({ filter, onChange }: DateRangeProps) {
  const [turned, setTurned] = useState<Range | null>(null)
  const { from, until } = turned ?? filter
  const change = (part: Partial<Range>) => {
    const next = { from, until, ...part }
    const isTurned = next.from !== null && next.until !== null && next.from > next.until
    setTurned(isTurned ? next : null)
    if (!isTurned) onChange(next)
  }
  return (
    <>
      <DateField label="From" value={from} onChange={(date) => change({ from: date })} />
      <DateField label="Until" value={until} onChange={(date) => change({ until: date })} />
      <p role="status" className={styles.sentence}>
        {turned === null
          ? ''
          : 'The last day lies before the first, so no days are looked at yet. Change either of them.'}
      </p>
    </>
  )
}
