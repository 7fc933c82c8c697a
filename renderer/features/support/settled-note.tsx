import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import styles from './support.module.css'
import type { SupportActions } from './use-support.ts'

/** What was just marked, with the way back. */
export function SettledNote({ actions }: { readonly actions: Pick<SupportActions, 'settled' | 'takeBack'> }) {
  const { settled, takeBack } = actions
  if (settled === null) return null
  return (
    <div className={common.actions}>
      <p role="status" className={`${common.small} ${styles.note}`}>
        {settled.outcome === 'done' ? 'Marked as done.' : 'Let go of this time.'}
      </p>
      <Button kind="plain" onPress={() => void takeBack(settled)}>
        Take that back
      </Button>
    </div>
  )
}
