import { DateInput, DateSegment, Label, Text } from 'react-aria-components'
import styles from './field.module.css'

type SegmentedInputProps = { readonly label: string; readonly description: string | undefined }

/** The inside of a field that is typed part by part, as a date or a time of day is. */
export function SegmentedInput({ label, description }: SegmentedInputProps) {
  return (
    <>
      <Label className={styles.label ?? ''}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <DateInput className={styles.segments ?? ''}>
        {(segment) => <DateSegment segment={segment} className={styles.segment ?? ''} />}
      </DateInput>
    </>
  )
}
