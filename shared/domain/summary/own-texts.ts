import type { SummaryDocument } from '../../contract/summary.ts'

/** The words on the printed page that the person wrote, one per line; everything else on it was written by Respite. */
export function ownTextsOf({ choices, ownWords }: Pick<SummaryDocument, 'choices' | 'ownWords'>): string {
  const printed = [choices.includeOwnWords ? (ownWords ?? '') : '', ...choices.lines, choices.nextPhase]
  return printed.filter((text) => text.trim() !== '').join('\n')
}

/** Which of the codes stand in a text as whole words; a number has to follow the word "code" or "client". */
export function codesIn(text: string, codeNames: readonly string[]): readonly string[] {
  return codeNames.filter((name) => {
    const before = /^\d+$/.test(name) ? String.raw`(?:codes?|clients?|number|no\.?)\s` : ''
    return new RegExp(String.raw`(?<![\p{L}\p{N}])${before}${name}(?![\p{L}\p{N}])`, 'iu').test(text)
  })
}
