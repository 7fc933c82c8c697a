import { optionsOf } from './field.ts'

/** Where something can be felt; the same words in every form, so that they can be counted together. */
export const BODY_SIGNS = optionsOf(
  'head',
  'jaw',
  'throat',
  'shoulders',
  'chest',
  'stomach',
  'back',
  'hands',
  'heart beats faster',
  'cold',
  'heavy',
  'nothing felt',
)

/** What one is drawn to do in the room with somebody. */
export const PULLS = optionsOf(
  'rescue',
  'withdraw',
  'fix',
  'please',
  'argue',
  'go numb',
  'say too much of myself',
  'protect',
  'something else',
)
