/** How many places of a stack are worth a line in the log. */
const PLACES = 4

/**
 * An unexpected error in words that are safe to log: its kind and our own function names, innermost first.
 *
 * Security: an error's message may quote a value somebody wrote, and its stack names folders of their home; neither
 * leaves the process it happened in.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const places = [...(error.stack ?? '').matchAll(/at (?:async )?([\w.$<>]+) \(.*?([\w-]+\.[jt]s):(\d+)/g)]
  return [
    error.name,
    ...places.slice(0, PLACES).map(([, where, file, line]) => `${where} ${file}:${line}`),
  ].join(' < ')
}
