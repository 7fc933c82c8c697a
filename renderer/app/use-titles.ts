import { useState } from 'react'
import { call } from '../api/bridge.ts'
import { useLoaded } from './use-loaded.ts'

const readTitles = () => call('journal.readTitles', {})

/** Whether a list shows what stands on its pages. */
export type Titles = {
  /** Until the setting is known, nothing shows: a line that appears for a moment was shown. */
  readonly isShown: boolean
  /** The setting hides them, and they were not asked for on this visit. */
  readonly canBeShown: boolean
  /** Shows them until the person leaves the screen. */
  readonly show: () => void
}

/** The setting "titles hidden until asked", and asking. */
export function useTitles(): Titles {
  const { loaded } = useLoaded(readTitles)
  const [isAsked, setAsked] = useState(false)
  const isHidden = loaded.state !== 'ready' || loaded.value.isHidden
  return {
    isShown: isAsked || !isHidden,
    canBeShown: loaded.state !== 'loading' && isHidden && !isAsked,
    show: () => setAsked(true),
  }
}
