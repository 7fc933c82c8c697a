import type { ReactNode } from 'react'
import styles from './states.module.css'

/** Nothing is here yet, and that is said in words. */
export function EmptyState({
  heading,
  children,
}: {
  readonly heading: string
  readonly children?: ReactNode
}) {
  return (
    <div className={styles.state}>
      <p className={styles.heading}>{heading}</p>
      {children !== undefined && <p className={styles.soft}>{children}</p>}
    </div>
  )
}
