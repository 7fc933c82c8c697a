import type { ReactNode } from 'react'
import styles from './lines.module.css'

type DefinitionLineProps = { readonly term: string; readonly children: ReactNode }

/** One name and what it is, inside a `DefinitionList`. */
export function DefinitionLine({ term, children }: DefinitionLineProps) {
  return (
    <div className={styles.line}>
      <dt className={styles.term}>{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}
