import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { markWords } from '../../components/mark-words.ts'
import { SectionSearchContext } from '../../components/section-search.ts'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './settings-search.module.css'

/** A field that leaves only those sections of the page that hold its words. What belongs to none of them hides too. */
export function SettingsSearch({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState('')
  const parts = useRef<HTMLDivElement>(null)
  const [found, setFound] = useState(0)
  useLayoutEffect(() => {
    // The sections have hidden themselves by now.
    setFound(parts.current?.querySelectorAll('section:not([hidden])').length ?? 0)
    markWords(parts.current, wanted)
    return () => markWords(null, '')
  })
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
      <SectionSearchContext value={wanted}>
        <div ref={parts} className={styles.parts}>
          {children}
        </div>
      </SectionSearchContext>
    </>
  )
}

function foundWords(count: number): string {
  if (count === 0) return 'Found in none of the settings.'
  return count === 1 ? 'Found in one part of the settings.' : `Found in ${count} parts of the settings.`
}

/** Several sections with what belongs to all of them, which hides when each of them is hidden. */
export function SettingsGroup({ children }: { readonly children: ReactNode }) {
  const element = useRef<HTMLDivElement>(null)
  // Not for its value: a new one is what makes this look again.
  useContext(SectionSearchContext)
  useLayoutEffect(() => {
    const group = element.current
    if (group !== null) group.hidden = group.querySelector('section:not([hidden])') === null
  })
  return (
    <div ref={element} className={styles.parts}>
      {children}
    </div>
  )
}
