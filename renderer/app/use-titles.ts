import { useContext } from 'react'
import { call } from '../api/bridge.ts'
import { TitlesContext } from './titles-context.ts'
import { useLoaded } from './use-loaded.ts'

const readTitles = () => call('journal.readTitles', {})

/** Whether a list shows what stands on its pages. */
export type Titles = {
  /** Until the setting is known, nothing shows: a line that appears for a moment was shown. */
  readonly isShown: boolean
  /** The setting hides them, so they can be asked for, in every list at once, until Respite locks. */
  readonly canBeAsked: boolean
  readonly show: () => void
  readonly hide: () => void
}

/** The setting "titles hidden until asked", and asking. */
export function useTitles(): Titles {
  const { loaded } = useLoaded(readTitles)
  const { isAsked, ask } = useContext(TitlesContext)
  const isHidden = loaded.state !== 'ready' || loaded.value.isHidden
  return {
    isShown: isAsked || !isHidden,
    canBeAsked: loaded.state !== 'loading' && isHidden,
    show: () => ask(true),
    hide: () => ask(false),
  }
}
