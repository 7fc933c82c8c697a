import type { ReactNode } from 'react'
import styles from './lines.module.css'

/** Names on the left and what they are on the right; holds `DefinitionLine`s. */
export function DefinitionList({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.list}>{children}</dl>
}
