import type { ReactNode } from 'react'
import styles from './chart-frame.module.css'

type DetailsProps = { readonly summary: string; readonly children: ReactNode }

/** What is there for whoever wants to look closer, one click away. */
export function Details({ summary, children }: DetailsProps) {
  return (
    <details className={styles.details}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
