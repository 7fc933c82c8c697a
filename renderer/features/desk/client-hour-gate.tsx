import { type ReactNode, useState } from 'react'
import { clockWords } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import styles from './client-hour-gate.module.css'
import { useDeskGate } from './use-desk-gate.ts'

/**
 * With a client, a window that says nothing to whoever looks at it but a time; the lock screen is one word away.
 * At any other time, the lock screen.
 */
export function ClientHourGate({ children }: { readonly children: ReactNode }) {
  const { gate } = useDeskGate()
  const [isOpen, setOpen] = useState(false)
  if (gate === null) return null
  if (gate.clientUntilMinutes === null || isOpen) return children
  return (
    <main className={styles.page}>
      <h1 className={styles.line}>Back at {clockWords(gate.clientUntilMinutes)}</h1>
      <Button kind="plain" onPress={() => setOpen(true)}>
        Unlock
      </Button>
    </main>
  )
}
