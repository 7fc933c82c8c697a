import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import styles from './choice.module.css'

type CheckboxLineProps = {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly description?: string
  readonly isDisabled?: boolean
}

/** A sentence to tick. */
export function CheckboxLine({
  children,
  isSelected,
  onChange,
  description,
  isDisabled = false,
}: CheckboxLineProps) {
  return (
    <Checkbox
      className={styles.option ?? ''}
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
    >
      <span className={`${styles.mark} ${styles.square}`} />
      <span>{children}</span>
      {description !== undefined && <span className={styles.description}>{description}</span>}
    </Checkbox>
  )
}
