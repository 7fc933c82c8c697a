/** What every recovery key begins with; it is printed and never has to be learnt. */
export const SECRET_PREFIX = 'AGE-SECRET-KEY-1'

/** Characters of the rest that are printed together: fifteen groups, the last one of two. */
export const RECOVERY_GROUP_LENGTH = 4

/** What was typed from the sheet as one key: without spaces, in capitals, the printed beginning put back in front. */
export function wholeSecret(typed: string): string {
  const compact = typed.replaceAll(/\s+/g, '').toUpperCase()
  return compact.startsWith(SECRET_PREFIX) ? compact : `${SECRET_PREFIX}${compact}`
}
