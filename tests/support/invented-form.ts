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
