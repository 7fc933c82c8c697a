import type { Place } from './places.ts'

/** How many places back are kept while a client is there. */
const MOST_PLACES = 10

let readWhereabouts: (() => readonly Place[]) | null = null

/** Says where the person is, for as long as the vault is open: until the returned function is called. */
export function registerWhereabouts(read: () => readonly Place[]): () => void {
  readWhereabouts = read
  return () => {
    readWhereabouts = null
  }
}

/** Where the person is, to come back to; null where the vault is not open. */
export function whereabouts(): string | null {
  return readWhereabouts === null ? null : trailText(readWhereabouts())
}

/** Where a person was, as a text that goes to the desktop and comes back after unlocking. */
function trailText(trail: readonly Place[]): string {
  return JSON.stringify(trail.slice(-MOST_PLACES))
}

/** What `trailText` made of it; Today where it cannot be read. */
export function trailFrom(text: string | null): readonly [Place, ...Place[]] {
  const places = text === null ? [] : readPlaces(text)
  const [first, ...rest] = places
  return first === undefined ? [{ screen: 'today' }] : [first, ...rest]
}

function readPlaces(text: string): readonly Place[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every(isPlace) ? value : []
  } catch {
    return []
  }
}

/** The text is our own, from this same version: that it names a screen is all that has to be seen. */
function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'screen' in value && typeof value.screen === 'string'
}
