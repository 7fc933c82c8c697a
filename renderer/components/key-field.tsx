import { TextField as AriaTextField, Input, Label, Text } from 'react-aria-components'
import {
  RECOVERY_GROUP_LENGTH,
  SECRET_PREFIX,
  wholeSecret,
} from '../../shared/domain/safekeeping/recovery-key.ts'
import styles from './field.module.css'
import { RecoveryCode } from './recovery-code.tsx'

type KeyFieldProps = {
  readonly label: string
  readonly description: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/**
 * A key typed off its sheet. What was typed is shown below, in the groups of the sheet, to be compared with it.
 * Security: with every key pressed Chromium hands the whole text of a field to the desktop process, where it stays in
 * freed memory after locking; of a password field it hands over dots alone.
 */
export function KeyField({ label, description, value, onChange }: KeyFieldProps) {
  const groups = typedGroups(value)
  return (
    <AriaTextField className={styles.field ?? ''} value={value} onChange={onChange} type="password">
      <Label className={styles.label ?? ''}>{label}</Label>
      <Text slot="description" className={styles.description ?? ''}>
        {description}
      </Text>
      <Input className={styles.input ?? ''} spellCheck={false} autoComplete="off" autoCapitalize="off" />
      {groups.length > 0 && (
        <div className={styles.typed}>
          <RecoveryCode label="What you typed" groups={groups} />
        </div>
      )}
    </AriaTextField>
  )
}

function typedGroups(typed: string): readonly string[] {
  if (typed.trim() === '') return []
  const own = wholeSecret(typed).slice(SECRET_PREFIX.length)
  return own.match(new RegExp(`.{1,${RECOVERY_GROUP_LENGTH}}`, 'g')) ?? []
}
