import type { ReactNode } from 'react'
import { Navigation } from '../../../renderer/components/navigation.tsx'
import styles from './sample-shell.module.css'

const WORDS = ['Today', 'Month', 'Journal', 'Measure', 'Caseload', 'Support', 'Summary']

type SampleShellProps = { readonly current: string; readonly children: ReactNode }

/** The list of words and one screen beside it, as the app arranges them. */
export function SampleShell({ current, children }: SampleShellProps) {
  const item = (name: string) => ({ name, isCurrent: name === current, onPress: () => undefined })
  return (
    <div className={styles.shell}>
      <Navigation label="Respite" items={WORDS.map(item)} pinned={['Help', 'Lock'].map(item)} />
      <main className={styles.main}>{children}</main>
    </div>
  )
}
