/** Marks a place the types say cannot be reached; throws where they turn out to be wrong. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected case: ${typeof value}`)
}

/** Gives `value` back, or throws where it is missing although the code around it rules that out. */
export function present<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`Missing: ${what}`)
  return value
}
