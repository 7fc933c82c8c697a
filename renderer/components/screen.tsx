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
  /** A few lines beside the column where there is room, and below it where there is not. */
  readonly aside?: ReactNode
}

/** The frame of every screen: one title, one column, generous space. */
export function Screen({ title, children, eyebrow, lede, isWide, aside }: ScreenProps) {
  return (
    <div className={styles.screen}>
      <div className={aside === undefined ? undefined : styles.pair}>
        <div className={styles.column} data-wide={isWide === true}>
          <header className={styles.header}>
            {eyebrow !== undefined && eyebrow !== '' && <p className={styles.eyebrow}>{eyebrow}</p>}
            <h1 className={styles.title}>{title}</h1>
            {lede !== undefined && <p className={styles.lede}>{lede}</p>}
          </header>
          {children}
        </div>
        {aside !== undefined && <aside className={styles.aside}>{aside}</aside>}
      </div>
    </div>
  )
}
