import { memo } from 'react'
import styles from './writing-page.module.css'

/** A place in a text: UTF-16 offsets, `end` exclusive. */
export type TextMark = { readonly start: number; readonly end: number }

/**
 * The words of a page laid over the page itself, unseen but for a thin line under each mark. Drawn paragraph by paragraph:
 * a key typed in one leaves all the others alone. Hidden from screen readers, which read the page.
 */
export function MarkedLines({ text, marks }: { readonly text: string; readonly marks: readonly TextMark[] }) {
  let start = 0
  let next = 0
  const lines = text.split('\n').map((line) => {
    const end = start + line.length
    const places: number[] = []
    for (; next < marks.length; next += 1) {
      const mark = marks[next]
      if (mark === undefined || mark.start >= end) break
      if (mark.start >= start) places.push(mark.start - start, Math.min(mark.end, end) - start)
    }
    start = end + 1
    return { line, places: places.join(' ') }
  })
  return (
    <div className={styles.over} aria-hidden="true">
      {lines.map(({ line, places }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own but its place on the page.
        <MarkedLine key={index} line={line} places={places} />
      ))}
    </div>
  )
}

/** One paragraph. `places` are offsets in pairs, as text, so that an unchanged paragraph is seen to be unchanged. */
const MarkedLine = memo(function MarkedLine({
  line,
  places,
}: {
  readonly line: string
  readonly places: string
}) {
  if (places === '') return <div dir="auto">{line}</div>
  const offsets = places.split(' ').map(Number)
  const pieces = [0, ...offsets, line.length]
  return (
    <div dir="auto">
      {pieces.slice(1).map((end, index) => {
        const piece = line.slice(pieces[index], end)
        return index % 2 === 0 ? (
          piece
        ) : (
          <span key={pieces[index]} className={styles.mark} data-mark>
            {piece}
          </span>
        )
      })}
    </div>
  )
})
