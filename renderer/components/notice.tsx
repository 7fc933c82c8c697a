import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import styles from './notice.module.css'

type NoticeProps = {
  readonly kind: 'plain' | 'attention' | 'failed'
  readonly heading: string
  readonly children?: ReactNode
  readonly onDismiss?: () => void
}

/** Something that needs to be read: what it is in a heading, what can be done in the text. */
export function Notice({ kind, heading, children, onDismiss }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[kind]}`} role={kind === 'plain' ? undefined : 'alert'}>
      <p className={styles.heading}>{heading}</p>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {onDismiss !== undefined && (
        <Button kind="plain" onPress={onDismiss}>
          I have seen this
        </Button>
      )}
    </div>
  )
}
