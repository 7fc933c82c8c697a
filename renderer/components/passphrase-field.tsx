import { type KeyboardEvent, useState } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import { Button } from './button.tsx'
import styles from './field.module.css'

type PassphraseFieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly description?: string
  readonly error?: string
  readonly autoFocus?: boolean
}

/**
 * A passphrase being typed: hidden unless asked, with a word when Caps Lock is on. Pasting is allowed.
 * Security: it is shown below the field and never in it. With every key pressed Chromium hands the whole text of a field
 * to the desktop process, where it stays in freed memory after locking; of a password field it hands over dots alone.
 */
export function PassphraseField({
  label,
  value,
  onChange,
  description,
  error,
  autoFocus,
}: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false)
  const [hasCapsLock, setCapsLock] = useState(false)
  const noteCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <AriaTextField
      className={styles.field ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      type="password"
      autoFocus={autoFocus ?? false}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <div className={styles.row}>
        <Input
          className={styles.input ?? ''}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          onKeyDown={noteCapsLock}
          onKeyUp={noteCapsLock}
        />
        <Button kind="plain" onPress={() => setShown(!isShown)}>
          {isShown ? 'Hide' : 'Show'}
        </Button>
      </div>
      {isShown && value !== '' && <p className={`${styles.typed} ${styles.code}`}>{value}</p>}
      {hasCapsLock && (
        <p role="status" className={styles.description}>
          Caps Lock is on.
        </p>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  )
}
