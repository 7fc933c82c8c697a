import { createContext, useMemo, useState } from 'react'

/** Whether titles were asked for since the last unlocking, and asking for them or no longer. */
export type TitlesAsked = {
  readonly isAsked: boolean
  readonly ask: (isAsked: boolean) => void
}

/** Behind the lock gate one answer for all lists; locking replaces the window and with it the answer. */
export const TitlesContext = createContext<TitlesAsked>({ isAsked: false, ask: () => {} })

/** The answer as the shell keeps it: nobody has asked yet. */
export function useTitlesAsked(): TitlesAsked {
  const [isAsked, ask] = useState(false)
  return useMemo(() => ({ isAsked, ask }), [isAsked])
}
