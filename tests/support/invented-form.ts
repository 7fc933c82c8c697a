import type { PlacedText } from './make-pdf.ts'

/** What `[helper]` stands in, as on a form that lets a profession be named; the sentences are about umbrellas. */
export const INVENTED_SENTENCES: readonly string[] = Array.from({ length: 30 }, (_, index) =>
  index === 4
    ? 'The umbrella of a [helper] is blue on day five.'
    : `Umbrella ${String.fromCodePoint(97 + (index % 26)).repeat(3 + Math.floor(index / 26))} stood in the hall.`,
)

/** The text of a form in the official shape, with sentences nobody would score. */
export function inventedForm(sentences: readonly string[] = INVENTED_SENTENCES): string {
  return [
    'Umbrella Scale',
    'Version 5 (2009)',
    '1=Never 2=Rarely 3=Sometimes 4=Often 5=Very Often',
    ...sentences.map((sentence, index) => `${index + 1}. ${sentence}`),
    '© Nobody, 2009.',
  ].join('\n')
}

/**
 * The same form as its pages are printed: the footer first in the file, a number and its sentence as separate runs,
 * bracketed words in italics a little off the line, and one sentence wrapped.
 */
export function inventedFormPage(sentences: readonly string[] = INVENTED_SENTENCES): readonly PlacedText[] {
  return [
    { x: 60, y: 30, text: '(c) Nobody, 2009.' },
    { x: 60, y: 760, text: 'Umbrella Scale' },
    { x: 60, y: 745, text: 'Version 5 (2009)' },
    ...['1=Never', '2=Rarely', '3=Sometimes', '4=Often', '5=Very Often'].map((text, index) => ({
      x: 60 + index * 90,
      y: 725,
      text,
    })),
    ...sentences.flatMap((sentence, index) => printedItem(index, sentence)),
  ]
}

function printedItem(index: number, sentence: string): readonly PlacedText[] {
  const y = 700 - index * 21
  const number = { x: 60, y, text: `${index + 1}.` }
  if (index === 6) {
    const [head, tail] = [sentence.slice(0, sentence.indexOf(' ')), sentence.slice(sentence.indexOf(' ') + 1)]
    return [number, { x: 80, y, text: head }, { x: 95, y: y - 11, text: tail }]
  }
  let x = 80
  const runs = sentence.split(/(\[[^\]]*\])/u).map((text) => {
    const isItalic = text.startsWith('[')
    const run = { x, y: isItalic ? y - 1 : y, text, isItalic }
    x += helveticaWidth(text) * 11
    return run
  })
  return [number, ...runs]
}

/** Close enough for these sentences: the widths of Helvetica in parts of its size. */
function helveticaWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (WIDTHS[letter] ?? 0.556), 0)
}

const WIDTHS: Readonly<Record<string, number>> = {
  ' ': 0.278,
  '.': 0.278,
  '[': 0.278,
  ']': 0.278,
  c: 0.5,
  f: 0.278,
  i: 0.222,
  j: 0.222,
  k: 0.5,
  l: 0.222,
  m: 0.833,
  r: 0.333,
  s: 0.5,
  t: 0.278,
  v: 0.5,
  w: 0.722,
  x: 0.5,
  y: 0.5,
  z: 0.5,
  T: 0.611,
  U: 0.722,
}
