import type { Identifier, IdentifierKind } from './identifier.ts'
import { type Passage, passagesOf } from './passages.ts'

/** What was found in passages met before, by the passage's text. Offsets are within the passage. */
export type FoundInPassages = ReadonlyMap<string, readonly Identifier[]>

/** The passages of a text that were not looked at yet, each once. */
export function passagesToCheck(text: string, known: FoundInPassages): readonly string[] {
  return [...new Set(passagesOf(text).map((passage) => passage.text))].filter(
    (passage) => !known.has(passage),
  )
}

/** Every finding on a page, with offsets of the page. Passages not looked at yet give none. */
export function findingsOnPage(text: string, known: FoundInPassages): readonly Identifier[] {
  return passagesOf(text).flatMap((passage) => moved(passage, known.get(passage.text) ?? []))
}

function moved({ start }: Passage, found: readonly Identifier[]): readonly Identifier[] {
  return found.map((one) => ({ ...one, start: one.start + start, end: one.end + start }))
}

/** A word that was dismissed, however it was spelled: case, accents and the kind of apostrophe do not matter. */
export function foldWord(word: string): string {
  return word.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").trim().toLowerCase()
}

/** Findings but those whose text is among the words (folded) that were dismissed. */
export function withoutDismissed(
  text: string,
  found: readonly Identifier[],
  dismissed: ReadonlySet<string>,
): readonly Identifier[] {
  return found.filter(({ start, end }) => !dismissed.has(foldWord(text.slice(start, end))))
}

/** One thing found on a page, however often it stands there. */
export type Finding = { readonly text: string; readonly kind: IdentifierKind }

/** Each different thing found, in the order of the page. */
export function differentFindings(text: string, found: readonly Identifier[]): readonly Finding[] {
  const findings = new Map<string, Finding>()
  for (const { start, end, kind } of found) {
    const word = text.slice(start, end)
    if (!findings.has(word)) findings.set(word, { text: word, kind })
  }
  return [...findings.values()]
}
