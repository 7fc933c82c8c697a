import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'

type ButtonProps = {
  readonly children: ReactNode
  /**
   * `primary`: the one thing to do here. `quiet`: another thing to do. `plain`: a word among words.
   * `danger`: what cannot be undone; never beside a wrong passphrase.
   */
  readonly kind: 'primary' | 'quiet' | 'plain' | 'danger'
  readonly onPress?: () => void
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  /** While work is under way the button says so and cannot be pressed again. */
  readonly isPending?: boolean
  readonly pendingWords?: string
  /** What a screen reader says where the words alone would not tell one button from the next. */
  readonly label?: string
}

/**
 * A thing to do, in words. While work is under way it keeps the focus and does nothing; react-aria's own pending state
 * would leave a nameless picture behind in its announcements when the window changes at that moment.
 */
export function Button(props: ButtonProps) {
  const { children, kind, onPress, type, isDisabled, isPending, pendingWords, label } = props
  return (
    <AriaButton
      className={`${styles.button} ${styles[kind]}`}
      type={type ?? 'button'}
      isDisabled={isDisabled ?? false}
      {...(isPending === true ? { 'data-pending': true } : {})}
      {...(onPress === undefined || isPending === true ? {} : { onPress })}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {isPending === true ? (pendingWords ?? children) : children}
    </AriaButton>
  )
}
