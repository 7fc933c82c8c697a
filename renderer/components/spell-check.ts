import { createContext } from 'react'

/**
 * Whether fields for free text are looked over for their spelling. Off wherever nobody says otherwise: before the
 * vault is open, in passphrases, codes, tags and numbers always.
 */
export const SpellCheckContext = createContext(false)
