import { useCallback, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './journal-page.module.css'

const readLine = () => call('plan.readLeftLine', {})

/** One line, only if wanted, that meets the person on their next day here. Blank is normal. */
export function LineForTomorrow() {
  const { loaded } = useLoaded(readLine)
  if (loaded.state !== 'ready') return null
  return <LineField start={loaded.value.text} />
}

function LineField({ start }: { readonly start: string }) {
  const [text, setText] = useState(start)
  const save = useCallback(async (line: string) => {
    const result = await call('plan.leaveLine', { text: line.slice(0, 300) })
    return result.ok
      ? ({ ok: true } as const)
      : ({ ok: false, failure: errorWords(result.error).happened } as const)
  }, [])
  const { status, change } = useAutosave(save)
  const [isOpen, setOpen] = useState(start !== '')
  if (!isOpen)
    return (
      <Button kind="plain" onPress={() => setOpen(true)}>
        Leave a line for tomorrow
      </Button>
    )
  return (
    <div className={styles.line}>
      <TextField
        label="A line for tomorrow"
        description="It meets you when you next open Respite. Most evenings need none."
        autoFocus={start === ''}
        value={text}
        onChange={(line) => {
          setText(line)
          change(line)
        }}
      />
      <SavedState status={status} />
    </div>
  )
}
