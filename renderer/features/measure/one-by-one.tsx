import { useEffect, useRef, useState } from 'react'
import { ANCHORS, type Answer, ITEMS, type ProQolItem } from '../../../shared/domain/measure/items.ts'
import { AnswerRow } from '../../components/answer-row.tsx'
import { Button } from '../../components/button.tsx'
import styles from './answer-sheet-screen.module.css'

type OneByOneProps = {
  readonly answers: Readonly<Record<string, Answer>>
  readonly wordOf: (item: ProQolItem) => string
  readonly onAnswer: (item: number, answer: Answer) => void
}

/** One line at a time, from the first that is open. A number key answers and goes on; the pointer goes on by a button. */
export function OneByOne({ answers, wordOf, onAnswer }: OneByOneProps) {
  const [place, setPlace] = useState(() => firstOpen(answers))
  const frame = useRef<HTMLDivElement>(null)
  const isMoved = useRef(false)
  // Whoever answers with the keys stays with the keys: the next line has the focus.
  useEffect(() => {
    if (isMoved.current) focusRow(frame.current, place)
  }, [place])
  const item = ITEMS[place]
  if (item === undefined) return null
  const go = (to: number) => {
    isMoved.current = true
    setPlace(Math.min(Math.max(to, 0), ITEMS.length - 1))
  }
  return (
    <div className={styles.one} ref={frame}>
      <p aria-live="polite">
        Line {item.number} of {ITEMS.length}
      </p>
      <AnswerRow
        key={item.number}
        number={item.number}
        cue={wordOf(item)}
        choices={ANCHORS}
        value={answers[item.number] ?? null}
        isAlone
        onChange={(value) => onAnswer(item.number, value)}
        onAnsweredByKey={() => go(place + 1)}
      />
      <div className={styles.moves}>
        <Button kind="quiet" onPress={() => go(place + 1)} isDisabled={place === ITEMS.length - 1}>
          The next line
        </Button>
        {place > 0 && (
          <Button kind="quiet" onPress={() => go(place - 1)}>
            The line before
          </Button>
        )}
      </div>
    </div>
  )
}

function firstOpen(answers: OneByOneProps['answers']): number {
  const open = ITEMS.findIndex(({ number }) => answers[number] === undefined)
  return open < 0 ? 0 : open
}

function focusRow(frame: HTMLElement | null, place: number): void {
  const row = frame?.querySelector(`[data-item="${place + 1}"]`)
  const radio =
    row?.querySelector<HTMLInputElement>('input:checked') ??
    row?.querySelector<HTMLInputElement>('input[type="radio"]')
  radio?.focus()
}
