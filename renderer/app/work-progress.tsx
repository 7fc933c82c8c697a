import { useEffect, useState } from 'react'
import { call } from '../api/bridge.ts'
import { Button } from '../components/button.tsx'
import { ProgressLine } from '../components/progress-line.tsx'
import styles from './work-progress.module.css'

const ASK_EVERY_MS = 400

type WorkProgressProps = {
  /** What is going on, as the beginning of a sentence: "Making a backup". */
  readonly doing: string
}

/**
 * Shown while a long piece of work of the vault is under way: how far it is, and a way to end it. Nothing is drawn for
 * work that is over before the first look. What the work answers, `cancelled` included, goes to whoever asked for it.
 */
export function WorkProgress({ doing }: WorkProgressProps) {
  const [share, setShare] = useState<number | null>(null)
  const [isEnding, setEnding] = useState(false)
  useEffect(() => {
    const timer = setInterval(async () => {
      const result = await call('vault.readProgress', {})
      setShare(result.ok ? result.value.share : null)
    }, ASK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  if (share === null) return null
  const end = () => {
    setEnding(true)
    void call('vault.cancelWork', {})
  }
  return (
    <div className={styles.work}>
      <ProgressLine value={share} total={1} label={`${doing}: ${stageWords(share)}`} />
      <Button kind="plain" onPress={end} isPending={isEnding} pendingWords="Ending">
        Stop
      </Button>
    </div>
  )
}

/** In quarters: a share that is read out every moment helps nobody. */
function stageWords(share: number): string {
  if (share < 0.25) return 'begun'
  if (share < 0.5) return 'a quarter done'
  if (share < 0.75) return 'half done'
  return 'nearly done'
}
