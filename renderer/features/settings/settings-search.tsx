import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from 'react'
import { SectionSearchContext } from '../../components/section-search.ts'
import { TextField } from '../../components/text-field.tsx'
import styles from './settings-search.module.css'

/** A field that leaves only those sections of the page that hold its words. What belongs to none of them hides too. */
export function SettingsSearch({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState('')
  const parts = useRef<HTMLDivElement>(null)
  const [isEmpty, setEmpty] = useState(false)
  useLayoutEffect(() => {
    // The sections have hidden themselves by now.
    setEmpty(parts.current?.querySelector('section:not([hidden])') === null)
  })
  return (
    <>
      <TextField
        label="Find a setting"
        description="A word of it is enough."
        value={wanted}
        onChange={setWanted}
        maxLength={60}
      />
      <p role="status">{isEmpty ? 'No setting has these words.' : ''}</p>
      <SectionSearchContext value={wanted}>
        <div ref={parts} className={styles.parts}>
          {children}
        </div>
      </SectionSearchContext>
    </>
  )
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
