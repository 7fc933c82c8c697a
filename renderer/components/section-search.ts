import { createContext, type RefObject, useContext, useLayoutEffect } from 'react'

/** The words that are looked for on a screen; empty where nothing is. */
export const SectionSearchContext = createContext('')

/**
 * Hides an element while words are looked for that it does not hold. What it says is read off the page, so that no list
 * of search words can go stale; a part of a word is enough, and case does not matter.
 */
export function useHiddenFromSearch(element: RefObject<HTMLElement | null>): void {
  const wanted = useContext(SectionSearchContext)
  useLayoutEffect(() => {
    if (element.current !== null) element.current.hidden = !holdsWords(element.current.textContent, wanted)
  })
}

/** Whether a text holds every word that is looked for. */
export function holdsWords(text: string, wanted: string): boolean {
  const inText = text.toLocaleLowerCase()
  return wanted
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => inText.includes(word))
}
