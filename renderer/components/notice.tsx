import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './notice.module.css'

type NoticeProps = {
  /** `attention` needs a look; `worse` is a change for the worse; `failed` did not happen, and says what to do. */
  readonly kind: 'plain' | 'attention' | 'worse' | 'failed'
  readonly heading: string
  readonly children?: ReactNode
  readonly onDismiss?: () => void
}

/** Something that needs to be read: what it is in a heading, what can be done in the text. */
export function Notice({ kind, heading, children, onDismiss }: NoticeProps) {
  return (
    <div
      className={`${styles.notice} ${styles[kind]}`}
      role={kind === 'failed' || kind === 'attention' ? 'alert' : undefined}
    >
      <p className={styles.heading}>{heading}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {onDismiss !== undefined && (
        <div className={styles.dismiss}>
          <Button kind="plain" onPress={onDismiss}>
            I have seen this
          </Button>
        </div>
      )}
    </div>
  )
}
