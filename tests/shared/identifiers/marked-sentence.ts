import type { Identifier, IdentifierKind } from '../../../shared/domain/identifiers/identifier.ts'
import { IDENTIFIER_KINDS } from '../../../shared/domain/identifiers/identifier.ts'

/** A made-up sentence and what should be found in it. */
export type MarkedSentence = { readonly text: string; readonly expected: readonly Identifier[] }

/** Reads `[name|Maria] cried.` as "Maria cried." with a name from 0 to 5. */
export function readMarked(marked: string): MarkedSentence {
  const expected: Identifier[] = []
  let text = ''
  let from = 0
  for (const match of marked.matchAll(/\[([a-z-]+)\|([^\]]+)\]/gu)) {
    const [whole, kind = '', value = ''] = match
    text += marked.slice(from, match.index)
    expected.push({ start: text.length, end: text.length + value.length, kind: kindOf(kind) })
    text += value
    from = match.index + whole.length
  }
  return { text: text + marked.slice(from), expected }
}

function kindOf(word: string): IdentifierKind {
  const kind = IDENTIFIER_KINDS.find((candidate) => candidate === word)
  if (kind === undefined) throw new Error(`${word} is no kind of identifier`)
  return kind
}
