import type { ReactNode } from 'react'
import type { CivilDate } from '../../../shared/domain/civil-date.ts'
import { SWITCHED_ON, type WorksheetValues, withValue } from '../../../shared/domain/worksheets/field.ts'
import type { WorksheetForm, WorksheetPart } from '../../../shared/domain/worksheets/form.ts'
import { movedUp } from '../../../shared/domain/worksheets/worksheets.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { WorksheetFieldLine } from './worksheet-fields.tsx'
import styles from './worksheets.module.css'

type WorksheetPartsProps = {
  readonly form: WorksheetForm
  readonly values: WorksheetValues
  readonly today: CivilDate
  readonly onChange: (values: WorksheetValues) => void
}

/** All parts of a worksheet. Ranked parts can change places with the one before them. */
export function WorksheetParts({ form, values, today, onChange }: WorksheetPartsProps) {
  return form.parts.slice(0, countShown(form, values)).map((part, position) => (
    <PartFrame key={part.id} part={part}>
      <div className={styles.part}>
        <FieldLines fields={part.fields} values={values} today={today} onChange={onChange} />
      </div>
      {form.isRanked && position > 0 && hasWords(part, values) && (
        <Button
          kind="plain"
          label={`Move up: ${part.heading ?? part.id}`}
          onPress={() => onChange(movedUp(form, values, position))}
        >
          Move up
        </Button>
      )}
    </PartFrame>
  ))
}

type ContinuingPartsProps = WorksheetPartsProps & {
  readonly onChoose: (partId: string, isChosen: boolean) => void
}

/** Parts that begin with a box to tick: what belongs to one is there while it is ticked. */
export function SwitchedParts({ form, values, today, onChange, onChoose }: ContinuingPartsProps) {
  return (
    <ul className={common.ruled}>
      {form.parts.map((part) => (
        <li key={part.id} className={styles.continuing}>
          {part.fields
            .filter(({ id }) => id === part.onlyWith)
            .map((field) => (
              <WorksheetFieldLine
                key={field.id}
                field={field}
                value={values[field.id] ?? null}
                today={today}
                onChange={(value) => onChoose(part.id, value === SWITCHED_ON)}
              />
            ))}
          {part.onlyWith !== null && values[part.onlyWith] === SWITCHED_ON && (
            <div className={styles.chosen}>
              <FieldLines
                fields={part.fields.filter(({ id }) => id !== part.onlyWith)}
                values={values}
                today={today}
                onChange={onChange}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

type FieldLinesProps = Omit<WorksheetPartsProps, 'form'> & { readonly fields: WorksheetPart['fields'] }

function FieldLines({ fields, values, today, onChange }: FieldLinesProps) {
  return fields.map((field) => (
    <WorksheetFieldLine
      key={field.id}
      field={field}
      value={values[field.id] ?? null}
      today={today}
      onChange={(value) => onChange(withValue(values, field.id, value))}
    />
  ))
}

function PartFrame({ part, children }: { readonly part: WorksheetPart; readonly children: ReactNode }) {
  if (part.heading === null) return <div>{children}</div>
  return (
    <Section title={part.heading} {...(part.note !== null && { description: part.note })}>
      {children}
    </Section>
  )
}

/** Where parts open one by one, one more than has words in it. */
function countShown(form: WorksheetForm, values: WorksheetValues): number {
  if (!form.isOneByOne) return form.parts.length
  return form.parts.findLastIndex((part) => hasWords(part, values)) + 2
}

function hasWords(part: WorksheetPart, values: WorksheetValues): boolean {
  return part.fields.some(({ id }) => values[id] !== undefined)
}
