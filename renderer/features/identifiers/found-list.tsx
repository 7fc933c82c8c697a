import { type ReactNode, useState } from 'react'
import { IDENTIFIER_KIND_WORDS } from '../../../shared/domain/identifiers/identifier.ts'
import type { Finding } from '../../../shared/domain/identifiers/page-findings.ts'
import { placeholderFor } from '../../../shared/domain/identifiers/replace-word.ts'
import { Button } from '../../components/button.tsx'
import styles from './found-list.module.css'

/** How many are shown at first; a full list would read like a reproach. */
const SHOWN_AT_FIRST = 3

const REPLACE = 'Replace with a code everywhere on this page'

type FoundListProps = {
  readonly findings: readonly Finding[]
  /** What to choose from once a name is to be replaced with a code. */
  readonly chooseCode: (finding: Finding) => ReactNode
  /** The word a code is being chosen for. */
  readonly choosing: string | null
  readonly onChoosing: (word: string | null) => void
  readonly onReplace: (finding: Finding, replacement: string) => void
  readonly onDismiss: (finding: Finding, where: 'here' | 'everywhere') => void
  /** What was done last, and how to take it back. */
  readonly done?: { readonly words: string; readonly onPutBack: () => void } | null
}

/** What on the page may point at someone, and what can be done about each. It waits to be noticed. */
export function FoundList(props: FoundListProps) {
  const { findings, chooseCode, choosing, onChoosing, onReplace, onDismiss, done } = props
  const [left, setLeft] = useState<Finding | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  if (findings.length === 0 && left === null && (done ?? null) === null) return null
  const shown = showsAll ? findings : findings.slice(0, SHOWN_AT_FIRST)
  return (
    <section className={styles.found} aria-label="What may point at someone">
      {findings.length > 0 && (
        <p className={styles.intro}>Underlined on this page, because it may point at someone:</p>
      )}
      <ul className={styles.list}>
        {shown.map((finding) => (
          <FoundRow
            key={finding.text}
            finding={finding}
            chooser={choosing === finding.text ? chooseCode(finding) : null}
            onChoosing={onChoosing}
            onReplace={onReplace}
            onLeave={() => {
              onDismiss(finding, 'here')
              setLeft(finding)
            }}
          />
        ))}
      </ul>
      {shown.length < findings.length && (
        <Button kind="plain" onPress={() => setShowsAll(true)}>
          Show the rest
        </Button>
      )}
      {left !== null && (
        <p role="status" className={styles.done}>
          <span className={styles.intro}>“{left.text}” stays on this page.</span>
          <Button
            kind="plain"
            onPress={() => {
              onDismiss(left, 'everywhere')
              setLeft(null)
            }}
          >
            Never mark this word
          </Button>
        </p>
      )}
      {done !== undefined && done !== null && (
        <p role="status" className={styles.done}>
          <span className={styles.intro}>{done.words}</span>
          <Button kind="plain" onPress={done.onPutBack}>
            Put it back
          </Button>
        </p>
      )}
    </section>
  )
}

type FoundRowProps = Pick<FoundListProps, 'onChoosing' | 'onReplace'> & {
  readonly finding: Finding
  /** What to choose a code from, while one is being chosen. */
  readonly chooser: ReactNode
  readonly onLeave: () => void
}

function FoundRow({ finding, chooser, onChoosing, onReplace, onLeave }: FoundRowProps) {
  const isChoosing = chooser !== null
  const placeholder = placeholderFor(finding.kind)
  return (
    <li>
      <p>
        <span className={styles.word}>{finding.text}</span>{' '}
        <span className={styles.kind}>looks like {IDENTIFIER_KIND_WORDS[finding.kind]}</span>
      </p>
      <div className={styles.choices}>
        {placeholder === null ? (
          <Button
            kind="plain"
            label={`${isChoosing ? 'Not now' : REPLACE}: ${finding.text}`}
            onPress={() => onChoosing(isChoosing ? null : finding.text)}
          >
            {isChoosing ? 'Not now' : REPLACE}
          </Button>
        ) : (
          <Button
            kind="plain"
            label={`Replace with ${placeholder} everywhere on this page: ${finding.text}`}
            onPress={() => onReplace(finding, placeholder)}
          >
            Replace with {placeholder} everywhere on this page
          </Button>
        )}
        <Button kind="plain" label={`Leave it: ${finding.text}`} onPress={onLeave}>
          Leave it
        </Button>
      </div>
      {chooser}
    </li>
  )
}
