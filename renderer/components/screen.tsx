import type { ReactNode } from 'react'
import styles from './screen.module.css'

type ScreenProps = {
  readonly title: string
  readonly children: ReactNode
  /** A few quiet words above the title. */
  readonly eyebrow?: string
  readonly lede?: string
  /** Lets the content run wider than a line of reading, for a page preview or a picture. */
  readonly isWide?: boolean
}

/** The frame of every screen: one title, one column, generous space. */
export function Screen({ title, children, eyebrow, lede, isWide }: ScreenProps) {
  return (
    <div className={styles.screen}>
      <div className={styles.column} data-wide={isWide === true}>
        <header className={styles.header}>
          {eyebrow !== undefined && eyebrow !== '' && <p className={styles.eyebrow}>{eyebrow}</p>}
          <h1 className={styles.title}>{title}</h1>
          {lede !== undefined && <p className={styles.lede}>{lede}</p>}
        </header>
        {children}
      </div>
    </div>
  )
}
