import type { ReactNode } from 'react'
import styles from './chart-frame.module.css'
import { Details } from './details.tsx'

type ChartFrameProps = {
  readonly caption: string
  /** The picture in words, for those who hear it. */
  readonly description: string
  readonly children: ReactNode
  /** The same figures as a table. */
  readonly table: ReactNode
}

/** A picture with its caption, and the table behind it one click away. */
export function ChartFrame({ caption, description, children, table }: ChartFrameProps) {
  return (
    <figure className={styles.frame}>
      <div role="img" aria-label={description}>
        {children}
      </div>
      <figcaption className={styles.caption}>{caption}</figcaption>
      <Details summary="Show as a table">{table}</Details>
    </figure>
  )
}
