import { type ClipboardEvent, type DragEvent, useState } from 'react'

/**
 * Longest text a page takes by pasting or dropping, in characters. Measured on 2 cores: at 500,000 the page stands again
 * after 2.6 s and takes a key in 81 ms; at 1,000,000 it takes 10.7 s and 196 ms.
 */
const LONGEST_PASTED = 500_000

const TOO_LONG =
  'With that, this page would be longer than 500,000 characters, and too slow to write on. Nothing was put in. It is still where you copied it, and fits in as several pages.'

/** Text that would make a page too slow to write on is left out before it stalls the window, and that is said. */
export function usePasteLimit() {
  const [words, setWords] = useState('')
  const take = (
    event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>,
    data: DataTransfer,
  ) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget
    const length = value.length - (selectionEnd - selectionStart) + data.getData('text/plain').length
    const isTooLong = length > LONGEST_PASTED && length > value.length
    if (isTooLong) event.preventDefault()
    setWords(isTooLong ? TOO_LONG : '')
  }
  return {
    words,
    onPaste: (event: ClipboardEvent<HTMLTextAreaElement>) => take(event, event.clipboardData),
    onDrop: (event: DragEvent<HTMLTextAreaElement>) => take(event, event.dataTransfer),
  }
}
