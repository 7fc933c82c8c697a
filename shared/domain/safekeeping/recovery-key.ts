/** What every recovery key begins with; it is printed and never has to be learnt. */
export const SECRET_PREFIX = 'AGE-SECRET-KEY-1'

/** What was typed from the sheet as one key: without spaces, in capitals, the printed beginning put back in front. */
export function wholeSecret(typed: string): string {
  const compact = typed.replaceAll(/\s+/g, '').toUpperCase()
  return compact.startsWith(SECRET_PREFIX) ? compact : `${SECRET_PREFIX}${compact}`
}
