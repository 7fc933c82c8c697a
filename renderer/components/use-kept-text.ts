import { type ChangeEvent, useLayoutEffect, useRef, useState } from 'react'

/**
 * Props for a field whose text is the field's own, and not put back by React. A controlled one is given its last
 * rendered text again after every key; where that came before the new text was rendered, the key was gone from the page,
 * and the next one was written without it. It was seen twice: at a lock and in the middle of a burst. Here the field is
 * given a text only where that did not come from itself: a name replaced by a code, an earlier version.
 */
export function useKeptText(value: string, onChange: (value: string) => void) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [startsWith] = useState(value)
  /** What the field said and was not rendered with yet, oldest first. */
  const said = useRef<readonly string[]>([])
  const rendered = useRef(value)
  useLayoutEffect(() => {
    const at = said.current.lastIndexOf(value)
    if (at >= 0) said.current = said.current.slice(at + 1)
    else if (value !== rendered.current && field.current !== null) {
      said.current = []
      field.current.value = value
    }
    rendered.current = value
  })
  return {
    ref: field,
    defaultValue: startsWith,
    onChange: ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
      said.current = [...said.current, target.value]
      onChange(target.value)
    },
  }
}
