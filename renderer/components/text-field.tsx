import { useContext } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text, TextArea } from 'react-aria-components'
import styles from './field.module.css'
import { SpellCheckContext } from './spell-check.ts'

type TextFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string
  readonly error?: string
  readonly maxLength?: number
  readonly isMultiline?: boolean
  /** For a number or a few letters. */
  readonly isShort?: boolean
  /** Where it appears because the person asked for it. */
  readonly autoFocus?: boolean
  /** It waits for another answer, and somebody says for which. */
  readonly isDisabled?: boolean
}

/** A line, or a few, to type. */
export function TextField({
  label,
  value,
  onChange,
  description,
  error,
  maxLength,
  isMultiline,
  isShort,
  autoFocus,
  isDisabled = false,
}: TextFieldProps) {
  const checksSpelling = useContext(SpellCheckContext)
  const limits = maxLength === undefined ? {} : { maxLength }
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      autoFocus={autoFocus ?? false}
      isDisabled={isDisabled}
      validationBehavior="aria"
      {...limits}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      {isMultiline === true ? (
        <TextArea
          className={`${styles.input} ${styles.multiline}`}
          spellCheck={checksSpelling}
          autoComplete="off"
        />
      ) : (
        <Input
          className={`${styles.input} ${isShort === true ? styles.short : ''}`}
          spellCheck={checksSpelling}
          autoComplete="off"
        />
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
