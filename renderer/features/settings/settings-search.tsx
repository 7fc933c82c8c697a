import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { markWords } from '../../components/mark-words.ts'
import { showSections } from '../../components/section-search.ts'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './settings-search.module.css'

/** A field that leaves only those sections of the page that hold its words. What belongs to none of them hides too. */
export function SettingsSearch({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState('')
  const parts = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState(0)
  useLayoutEffect(() => {
    const within = parts.current
    if (within === null) return
    const known = new WeakSet<Element>()
    const look = () => {
      setFound(showSections(within, wanted, known))
      markWords(within, wanted)
    }
    look()
    // Parts that are read from the vault come later than the field, and a switch brings up more.
    const watch = new MutationObserver(look)
    watch.observe(within, { childList: true, subtree: true, characterData: true })
    return () => {
      watch.disconnect()
      markWords(null, '')
    }
  }, [wanted])
  return (
    <>
      <TextField
        label="Find a setting"
        description="One word is enough, for example lock."
        value={wanted}
        onChange={setWanted}
        maxLength={60}
      />
      <div className={`${common.actions} ${styles.outcome}`}>
        <p role="status" className={common.small}>
          {wanted.trim() === '' ? '' : foundWords(found)}
        </p>
        {wanted.trim() !== '' && (
          <Button kind="plain" onPress={() => setWanted('')}>
            Show every setting
          </Button>
        )}
      </div>
      <div ref={parts} className={styles.parts}>
        {children}
      </div>
    </>
  )
}

function foundWords(count: number): string {
  if (count === 0) return 'Found in none of the settings.'
  return count === 1 ? 'Found in one part of the settings.' : `Found in ${count} parts of the settings.`
}

/** Several sections with what belongs to all of them, which hides when each of them is hidden. */
export function SettingsGroup({ children }: { readonly children: ReactNode }) {
  return (
    <div data-group className={styles.parts}>
      {children}
    </div>
  )
}
