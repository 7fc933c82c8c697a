/**
 * Leaves only those sections to be seen that hold the words that are looked for, and what belongs to several sections
 * (`data-group`) only with one of them. What a section says is read off the page, so that no list of search words can
 * go stale; a part of a word is enough, and case does not matter.
 * @param known the sections that were shown or hidden for these very words before. They are only ever brought back: a
 * part in which something was begun says other words than before, and must not go under the hand.
 * @returns how many sections are to be seen
 */
export function showSections(within: HTMLElement, wanted: string, known: WeakSet<Element>): number {
  const sections = [...within.querySelectorAll<HTMLElement>('section')]
  for (const section of sections) {
    const isFound = holdsWords(section.textContent, wanted)
    if (isFound || !known.has(section)) section.hidden = !isFound
    known.add(section)
  }
  for (const group of within.querySelectorAll<HTMLElement>('[data-group]'))
    group.hidden = group.querySelector('section:not([hidden])') === null
  return sections.filter((section) => !section.hidden).length
}

/** Whether a text holds every word that is looked for. */
export function holdsWords(text: string, wanted: string): boolean {
  const inText = text.toLocaleLowerCase()
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => inText.includes(word))
}
