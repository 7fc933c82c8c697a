import { useState } from 'react'
import type { Adjustment } from '../../../shared/contract/caseload.ts'
import {
  ADJUSTMENT_WORDS,
  type AdjustmentField,
  changesTheList,
} from '../../../shared/domain/caseload/adjustments.ts'
import { plainDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { DateField } from '../../components/date-field.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './caseload-screen.module.css'
import { type AdjustmentsData, useAdjustments, useAdjustmentsData } from './use-adjustments.ts'

/** Six places where the work itself could change. One filled is a full worksheet. */
export function AdjustmentsScreen() {
  const { loaded, reload } = useAdjustmentsData()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(data) => <Worksheet data={data} />}
    </ScreenGate>
  )
}

function Worksheet({ data }: { readonly data: AdjustmentsData }) {
  const { adjustments, change, status } = useAdjustments(data.adjustments)
  const [open, setOpen] = useState<AdjustmentField | null>(null)
  const { goTo } = useNavigation()
  return (
    <Screen
      title="Adjustments to the work"
      lede="Six places where the load could change. One is enough for now; the first that made you sigh is a fair one to begin with."
    >
      {adjustments.map((adjustment) => {
        const { title, question } = ADJUSTMENT_WORDS[adjustment.field]
        const isOpen = open === adjustment.field
        return (
          <Section key={adjustment.field} title={title} description={question}>
            {isOpen ? (
              <AdjustmentFields
                adjustment={adjustment}
                today={data.today}
                status={status}
                onChange={change}
                onClose={() => setOpen(null)}
              />
            ) : (
              <AdjustmentLine
                adjustment={adjustment}
                onOpen={() => setOpen(adjustment.field)}
                onTry={() => goTo({ screen: 'what-if', field: adjustment.field })}
              />
            )}
          </Section>
        )
      })}
      <WayBack to={{ screen: 'caseload' }}>Back to the caseload</WayBack>
    </Screen>
  )
}

type AdjustmentLineProps = {
  readonly adjustment: Adjustment
  readonly onOpen: () => void
  readonly onTry: () => void
}

/** A field put away: its decision in a line, and the two things that can be done with it. */
function AdjustmentLine({ adjustment, onOpen, onTry }: AdjustmentLineProps) {
  const { field, notes, decision, decidedFor } = adjustment
  const name = ADJUSTMENT_WORDS[field].title.toLowerCase()
  const isEmpty = notes.trim() === '' && decision.trim() === ''
  return (
    <>
      {decision.trim() !== '' && (
        <p>
          {decision}
          {decidedFor !== null && <span className={common.small}> ({plainDate(decidedFor)})</span>}
        </p>
      )}
      {decision.trim() === '' && !isEmpty && <p className={common.small}>Notes, and no decision yet.</p>}
      <div className={common.actions}>
        <Button
          kind="plain"
          onPress={onOpen}
          label={`${isEmpty ? 'Write something down' : 'Change'}: ${name}`}
        >
          {isEmpty ? 'Write something down' : 'Change'}
        </Button>
        {changesTheList(field) && decision.trim() !== '' && (
          <Button kind="quiet" onPress={onTry} label={`Try the decision on ${name} as a what-if`}>
            Try it as a what-if
          </Button>
        )}
      </div>
    </>
  )
}

type AdjustmentFieldsProps = {
  readonly adjustment: Adjustment
  readonly today: string
  readonly status: ReturnType<typeof useAdjustments>['status']
  readonly onChange: (adjustment: Adjustment) => void
  readonly onClose: () => void
}

function AdjustmentFields({ adjustment, today, status, onChange, onClose }: AdjustmentFieldsProps) {
  const name = ADJUSTMENT_WORDS[adjustment.field].title.toLowerCase()
  return (
    <div className={styles.form}>
      <TextField
        label="Notes"
        description="One line is enough; the decision can stay open."
        value={adjustment.notes}
        onChange={(notes) => onChange({ ...adjustment, notes })}
        maxLength={2_000}
        isMultiline
      />
      <TextField
        label="Decision"
        value={adjustment.decision}
        onChange={(decision) => onChange({ ...adjustment, decision })}
        maxLength={2_000}
      />
      <CheckboxLine
        isSelected={adjustment.decidedFor !== null}
        onChange={(hasDate) => onChange({ ...adjustment, decidedFor: hasDate ? today : null })}
      >
        From a certain day on
      </CheckboxLine>
      {adjustment.decidedFor !== null && (
        <DateField
          label="From"
          value={adjustment.decidedFor}
          onChange={(decidedFor) => onChange({ ...adjustment, decidedFor })}
        />
      )}
      <div className={common.actions}>
        <Button kind="plain" onPress={onClose} label={`Done with ${name}`}>
          Done
        </Button>
        <SavedState status={status} />
      </div>
    </div>
  )
}
