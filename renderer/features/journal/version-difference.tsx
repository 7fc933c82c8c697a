import { diffWords } from 'diff'
import { useMemo } from 'react'
import styles from './version-difference.module.css'

/** Beyond this many characters words are no longer compared one by one; it would take seconds. */
const LONGEST_COMPARED = 60_000

/** A text as it was written, to be read. */
export function EarlierText({ children }: { readonly children: string }) {
  return (
    <div className={styles.text} dir="auto">
      {children}
    </div>
  )
}

/** An earlier text and the one of now as one: what was added since, and what was taken away. */
export function VersionDifference({ earlier, now }: { readonly earlier: string; readonly now: string }) {
  const parts = useMemo(
    () => (earlier.length + now.length > LONGEST_COMPARED ? null : diffWords(earlier, now)),
    [earlier, now],
  )
  if (parts === null) return <p>The texts are too long to compare word by word.</p>
  return (
    <div className={styles.text}>
      {parts.map(({ value, added, removed }, index) => {
        // biome-ignore-start lint/suspicious/noArrayIndexKey: the parts of one comparison never change places.
        if (added)
          return (
            <ins key={index}>
              <span className={styles.spoken}>added: </span>
              {value}
            </ins>
          )
        if (removed)
          return (
            <del key={index}>
              <span className={styles.spoken}>taken away: </span>
              {value}
            </del>
          )
        return <span key={index}>{value}</span>
        // biome-ignore-end lint/suspicious/noArrayIndexKey: see above.
      })}
    </div>
  )
}
