import { call } from '../../api/bridge.ts'
import { Button } from '../../components/button.tsx'
import styles from './snooze-line.module.css'
import { useDeskGate } from './use-desk-gate.ts'

/** A reminder was shown a little while ago: it can be put off, locked or not. */
export function SnoozeLine() {
  const { gate, look } = useDeskGate()
  if (gate?.canSnooze !== true) return null
  return (
    <div className={styles.line} role="status">
      <span>A moment for yourself.</span>
      <Button kind="plain" onPress={() => void call('desk.snooze', {}).then(look)}>
        In 15 minutes
      </Button>
    </div>
  )
}
