import type { Adjustment } from '../../../shared/contract/caseload.ts'
import { ADJUSTMENT_WORDS, changesTheList } from '../../../shared/domain/caseload/adjustments.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { DateField } from '../../components/date-field.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
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
  const { goTo } = useNavigation()
  return (
    <Screen
      title="Adjustments to the work"
      lede="Six places where the load could change. One is enough for now; the others can stay empty."
      aside={
        <>
          <SavedState status={status} />
          <Button kind="plain" onPress={() => goTo({ screen: 'caseload' })}>
            Back to the caseload
          </Button>
        </>
      }
    >
      {adjustments.map((adjustment) => (
        <AdjustmentFields
          key={adjustment.field}
          adjustment={adjustment}
          today={data.today}
          onChange={change}
          onTry={() => goTo({ screen: 'what-if', field: adjustment.field })}
        />
      ))}
    </Screen>
  )
}

type AdjustmentFieldsProps = {
  readonly adjustment: Adjustment
  readonly today: string
  readonly onChange: (adjustment: Adjustment) => void
  readonly onTry: () => void
}

function AdjustmentFields({ adjustment, today, onChange, onTry }: AdjustmentFieldsProps) {
  const { title, question } = ADJUSTMENT_WORDS[adjustment.field]
  const name = title.toLowerCase()
  return (
    <Section title={title} description={question}>
      <div className={styles.form}>
        <TextField
          label={`Notes on ${name}`}
          value={adjustment.notes}
          onChange={(notes) => onChange({ ...adjustment, notes })}
          maxLength={2_000}
          isMultiline
        />
        <TextField
          label={`Decision on ${name}`}
          value={adjustment.decision}
          onChange={(decision) => onChange({ ...adjustment, decision })}
          maxLength={2_000}
        />
        <CheckboxLine
          isSelected={adjustment.decidedFor !== null}
          onChange={(hasDate) => onChange({ ...adjustment, decidedFor: hasDate ? today : null })}
        >
          With a date
        </CheckboxLine>
        {adjustment.decidedFor !== null && (
          <DateField
            label={`Date for ${name}`}
            value={adjustment.decidedFor}
            onChange={(decidedFor) => onChange({ ...adjustment, decidedFor })}
          />
        )}
        {changesTheList(adjustment.field) && adjustment.decision.trim() !== '' && (
          <div className={styles.actions}>
            <Button kind="quiet" onPress={onTry} label={`Try the decision on ${name} as a what-if`}>
              Try it as a what-if
            </Button>
          </div>
        )}
      </div>
    </Section>
  )
}
