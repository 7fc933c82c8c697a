import type { ReactNode } from 'react'
import type { CivilDate } from '../../../shared/domain/civil-date.ts'
import { withChosen } from '../../../shared/domain/worksheets/continuing.ts'
import type { WorksheetValues } from '../../../shared/domain/worksheets/field.ts'
import { CONTINUING } from '../../../shared/domain/worksheets/forms/what-continues.ts'
import { type WorksheetName, worksheetForm } from '../../../shared/domain/worksheets/worksheets.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import { ReadinessForm } from './readiness-form.tsx'
import { useWorksheet, useWorksheetDraft } from './use-worksheet.ts'
import { SwitchedParts, WorksheetParts } from './worksheet-parts.tsx'

type WorksheetScreenProps = {
  readonly name: WorksheetName
  /** The tick of the step that led here; features do not import each other, so the shell hands it in. */
  readonly children: ReactNode
}

/** A worksheet of the plan. It goes on where it was left, from whichever day it is opened. */
export function WorksheetScreen({ name, children }: WorksheetScreenProps) {
  const { loaded, reload } = useWorksheet(name)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ today, fields }) => (
        <OpenWorksheet name={name} today={today} start={fields}>
          {children}
        </OpenWorksheet>
      )}
    </ScreenGate>
  )
}

type OpenWorksheetProps = WorksheetScreenProps & {
  readonly today: CivilDate
  readonly start: WorksheetValues
}

function OpenWorksheet({ name, today, start, children }: OpenWorksheetProps) {
  const { values, status, change } = useWorksheetDraft(name, start)
  const form = worksheetForm(name)
  return (
    <Screen title={form.title} lede={form.lede}>
      <FormOf name={name} values={values} today={today} onChange={change} />
      <SavedState status={status} untouched="Saved as you go." />
      {form.note !== null && <p className={common.soft}>{form.note}</p>}
      <OtherPages name={name} hasWords={Object.keys(values).length > 0} />
      {children}
      <WayBack />
    </Screen>
  )
}

type FormOfProps = {
  readonly name: WorksheetName
  readonly values: WorksheetValues
  readonly today: CivilDate
  readonly onChange: (values: WorksheetValues) => void
}

function FormOf({ name, values, today, onChange }: FormOfProps) {
  const form = worksheetForm(name)
  if (name === 'readiness') return <ReadinessForm values={values} onChange={onChange} />
  if (name !== 'what-continues')
    return <WorksheetParts form={form} values={values} today={today} onChange={onChange} />
  const choose = (partId: string, isChosen: boolean) => {
    const chosen = CONTINUING.find(({ id }) => id === partId)
    if (chosen !== undefined) onChange(withChosen(values, chosen.id, isChosen, today))
  }
  return <SwitchedParts form={form} values={values} today={today} onChange={onChange} onChoose={choose} />
}

type OtherPagesProps = { readonly name: WorksheetName; readonly hasWords: boolean }

function OtherPages({ name, hasWords }: OtherPagesProps) {
  const { goTo } = useNavigation()
  if (name === 'warning-signs' && hasWords)
    return (
      <Button kind="plain" onPress={() => goTo({ screen: 'early-warning' })}>
        See them beside the measure
      </Button>
    )
  if (name === 'next-phase')
    return (
      <Button kind="plain" onPress={() => goTo({ screen: 'help' })}>
        When to get help
      </Button>
    )
  return null
}
