import { type FieldOption, optionsOf } from './field.ts'

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

/**
 * What one is drawn to do in the room with somebody. A boundary that held is no pull, and stands beside them so that it
 * is not taken for going numb (clinical.md C13).
 */
export const PULLS: readonly FieldOption[] = [
  ...optionsOf('rescue', 'withdraw', 'fix', 'please', 'argue', 'go numb'),
  // The value is older than the words.
  { value: 'say-too-much-of-myself', label: 'over-disclose' },
  ...optionsOf('protect', 'something else'),
  { value: 'boundary-held', label: 'none, a boundary held' },
]
