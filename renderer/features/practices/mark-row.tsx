import type { ReactNode } from 'react'
import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import styles from './practices.module.css'
import { timesInWords } from './recorder-words.ts'

type MarkRowProps = {
  readonly name: string
  readonly about?: string
  readonly count: number
  readonly onMark: () => void
  readonly onTakeBack: () => void
  /** What is done first with it, where there is more to do than mark it; the mark is quieter then. */
  readonly children?: ReactNode
}

/** Something that can be marked as done with one tap, and taken back with another. */
export function MarkRow({ name, about, count, onMark, onTakeBack, children }: MarkRowProps) {
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>{name}</h2>
        {about !== undefined && <p className={styles.about}>{about}</p>}
        <div className={styles.counted}>
          <p className={styles.note} role="status">
            {timesInWords(count)}
          </p>
          {count > 0 && (
            <Button kind="plain" onPress={onTakeBack} label={`Take one back: ${name}`}>
              Take one back
            </Button>
          )}
        </div>
      </div>
      <div className={common.actions}>
        {children}
        <span className={children === undefined ? undefined : styles.lesser}>
          <Button
            kind={children === undefined ? 'quiet' : 'plain'}
            onPress={onMark}
            label={`Mark as done: ${name}`}
          >
            Mark as done
          </Button>
        </span>
      </div>
    </li>
  )
}
