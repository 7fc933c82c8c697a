import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import styles from './gate-page.module.css'

type GatePageProps = {
  readonly title: string
  readonly lede?: string
  readonly onHelp: () => void
  readonly children: ReactNode
}

/** The quiet page before the vault is open: one column, and help always in the same place. */
export function GatePage({ title, lede, onHelp, children }: GatePageProps) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>{title}</h1>
        {lede !== undefined && <p className={styles.lede}>{lede}</p>}
        {children}
      </div>
      <footer className={styles.footer}>
        <Button kind="plain" onPress={onHelp}>
          If you are not safe right now, or need help
        </Button>
      </footer>
    </main>
  )
}
