/** The longest movement that can be kept: a whole day, in minutes. */
export const MOST_MINUTES = 1440

/** Minutes as they were typed: a number, nothing at all, or not to be read. */
export type ReadMinutes =
  | { readonly ok: true; readonly minutes: number | null }
  | { readonly ok: false; readonly words: string }

/** Reads whole minutes. Empty is a full entry: sitting outside has none. */
export function readMinutes(text: string): ReadMinutes {
  const typed = text.trim()
  if (typed === '') return { ok: true, minutes: null }
  if (!/^-?\d{1,9}$/.test(typed))
    return { ok: false, words: 'Minutes as a whole number, like 20. They can also stay empty.' }
  const minutes = Number(typed)
  if (minutes < 1 || minutes > MOST_MINUTES)
    return { ok: false, words: 'Minutes lie between 1 and 1440. They can also stay empty.' }
  return { ok: true, minutes }
}
