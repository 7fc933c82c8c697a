import type { ReactNode } from 'react'
import styles from './step.module.css'

/** The steps of a day, one below the other. */
export function StepList({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>
}
