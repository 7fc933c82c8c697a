import { createContext, useContext } from 'react'
import type { Place } from './places.ts'

/** How a screen sends the person elsewhere. */
export type Navigator = {
  /** Goes there once everything typed here is saved; stays, and says so, where it could not be. */
  readonly goTo: (place: Place) => void
  readonly goBack: () => void
  /** What the place the person is at now looks like, for when they come back to it. Changes nothing on screen. */
  readonly remember: (place: Place) => void
}

export const NavigationContext = createContext<Navigator>({
  goTo: () => {},
  goBack: () => {},
  remember: () => {},
})

/** The way around, for any screen behind the lock gate. */
export function useNavigation(): Navigator {
  return useContext(NavigationContext)
}
