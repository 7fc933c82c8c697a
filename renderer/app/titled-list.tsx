import type { ReactNode } from 'react'
import { Button } from '../components/button.tsx'
import styles from './titled-list.module.css'
import type { Titles } from './use-titles.ts'

type TitledListProps = {
  readonly titles: Titles
  /** Without any there is nothing to ask for. */
  readonly hasTitles?: boolean
  readonly children: ReactNode
}

/** A list of pages under what asks for its titles, or puts them away again, where the setting hides them. */
export function TitledList({ titles, hasTitles = true, children }: TitledListProps) {
  return (
    <div className={styles.titled}>
      {hasTitles && titles.canBeAsked && (
        <Button kind="plain" onPress={titles.isShown ? titles.hide : titles.show}>
          {titles.isShown ? 'Hide titles' : 'Show titles'}
        </Button>
      )}
      {children}
    </div>
  )
}
