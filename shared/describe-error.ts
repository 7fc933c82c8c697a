/** How many places of a stack are worth a line in the log. */
const PLACES = 4
/** A line of a stack is shorter; what is longer quotes something. */
const LONGEST_LINE = 500
const PLACE = /^\s{0,8}at (?:async )?([\w.$<>]{1,200}) \((?:.*[\\/])?([\w-]{1,100}\.[jt]s):(\d{1,9})/

/**
 * An unexpected error in words that are safe to log: its kind and our own function names, innermost first.
 *
 * Security: an error's message may quote a value somebody wrote, and its stack names folders of their home; neither
 * leaves the process it happened in.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const lines = (error.stack ?? '').split('\n').filter((line) => line.length <= LONGEST_LINE)
  const places = lines.map((line) => PLACE.exec(line)).filter((place) => place !== null)
  return [
    error.name,
    ...places.slice(0, PLACES).map(([, where, file, line]) => `${where} ${file}:${line}`),
  ].join(' < ')
}
