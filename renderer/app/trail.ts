import type { Place } from './places.ts'

/** How many places back are kept while a client is there. */
const MOST_PLACES = 10

/** Where a person was: the places they came through, the last of them on screen, and how far that was scrolled. */
export type Trail = {
  readonly places: readonly [Place, ...Place[]]
  /** In pixels of the page. */
  readonly scrolled: number
}

const TODAY: Trail = { places: [{ screen: 'today' }], scrolled: 0 }

let readPlaces: (() => readonly Place[]) | null = null

/** Says where the person is, for as long as the vault is open: until the returned function is called. */
export function registerWhereabouts(read: () => readonly Place[]): () => void {
  readPlaces = read
  return () => {
    readPlaces = null
  }
}

/** Where the person is, as a text that goes to the desktop and comes back; null where the vault is not open. */
export function whereabouts(): string | null {
  if (readPlaces === null) return null
  return JSON.stringify({
    places: readPlaces().slice(-MOST_PLACES),
    scrolled: Math.round(window.scrollY),
  })
}

/** What `whereabouts` made of it; Today where it cannot be read. The text is our own, from this same version. */
export function trailFrom(text: string | null): Trail {
  if (text === null) return TODAY
  try {
    const value: unknown = JSON.parse(text)
    return isTrail(value) ? value : TODAY
  } catch {
    return TODAY
  }
}

function isTrail(value: unknown): value is Trail {
  if (typeof value !== 'object' || value === null) return false
  const { places, scrolled } = value as Partial<Record<keyof Trail, unknown>>
  return Array.isArray(places) && places.length > 0 && places.every(isPlace) && typeof scrolled === 'number'
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'screen' in value && typeof value.screen === 'string'
}
