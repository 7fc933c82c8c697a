import { type ReactNode, useState } from 'react'
import styles from './chart-frame.module.css'

type DetailsProps = {
  readonly summary: string
  /** Open from the beginning, where something is in it already. */
  readonly isOpen?: boolean
  readonly children: ReactNode
}

/** What is there for whoever wants to look closer, one click away. */
export function Details({ summary, isOpen = false, children }: DetailsProps) {
  const [startsOpen] = useState(isOpen)
  return (
    <details className={styles.details} open={startsOpen}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
