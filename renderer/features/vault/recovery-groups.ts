import { RECOVERY_GROUP_LENGTH, SECRET_PREFIX } from '../../../shared/domain/safekeeping/recovery-key.ts'

/** How the key is typed off the sheet, wherever it is. */
export const KEY_HINT =
  'All fifteen groups, in order. Spaces and small letters are fine. The short line printed above them is not needed.'

/** The part of a recovery key that differs, in groups of four: fifteen groups, the last one of two. */
export function groupsOf(secret: string): readonly string[] {
  return secret.slice(SECRET_PREFIX.length).match(new RegExp(`.{1,${RECOVERY_GROUP_LENGTH}}`, 'g')) ?? []
}

/** Two different groups to be typed back, by their place, 0 first; never the short last one. */
export function pickTwoGroups(count: number): readonly [number, number] {
  const [first = 0, second = 0] = crypto.getRandomValues(new Uint32Array(2))
  const one = first % (count - 1)
  const other = second % (count - 2)
  return one <= other ? [one, other + 1] : [other, one]
}

/** Whether what was typed is the group, whatever its case and however it was spaced. */
export function isGroup(typed: string, group: string | undefined): boolean {
  return group !== undefined && typed.replaceAll(/\s+/g, '').toUpperCase() === group
}
