/** Names the marks for the style sheet. */
const NAME = 'found'

/**
 * Marks the words that are looked for where they stand, without a change to the page; the style is `::highlight(found)`.
 * Nothing is marked where nothing is looked for.
 */
export function markWords(within: HTMLElement | null, wanted: string): void {
  CSS.highlights.delete(NAME)
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (within === null || words.length === 0) return
  CSS.highlights.set(NAME, new Highlight(...textsIn(within).flatMap((text) => rangesOf(text, words))))
}

function textsIn(within: HTMLElement): readonly Node[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT)
  const texts: Node[] = []
  while (walker.nextNode() !== null) texts.push(walker.currentNode)
  return texts
}

function rangesOf(text: Node, words: readonly string[]): readonly Range[] {
  const content = (text.textContent ?? '').toLocaleLowerCase()
  return words.flatMap((word) => {
    const ranges: Range[] = []
    for (let at = content.indexOf(word); at >= 0; at = content.indexOf(word, at + word.length)) {
      const range = document.createRange()
      range.setStart(text, at)
      range.setEnd(text, at + word.length)
      ranges.push(range)
    }
    return ranges
  })
}
