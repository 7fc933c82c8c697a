import { RELIABLE_CHANGE } from './change.ts'

/** Where the points needed come from; on screen and on paper, since they stand in no publication. */
export const DERIVED_SENTENCE =
  'The points needed are derived: our own arithmetic (Jacobson and Truax) from published figures. ' +
  'Spread of scores: De La Rosa and others, 2018. Alpha: Stamm.'

/** The derived figures in one line, for the reader who wants to check them. */
export const DERIVED_POINTS_SENTENCE =
  `Points needed: compassion satisfaction ${RELIABLE_CHANGE['compassion-satisfaction'].pointsNeeded}, ` +
  `burnout ${RELIABLE_CHANGE.burnout.pointsNeeded}, ` +
  `secondary traumatic stress ${RELIABLE_CHANGE['secondary-traumatic-stress'].pointsNeeded}.`

/** The app never says otherwise, whatever the result. */
export const NO_CAUSE_SENTENCE = 'Nothing here says that the plan caused a change.'

/** The limits of a comparison that matter to whoever reads it. One in seven: 1 - 0.95 to the power of 3. */
export const LIMITS_TO_READ: readonly string[] = [
  NO_CAUSE_SENTENCE,
  'With three scales, about one comparison in seven shows a change where there is none.',
  'Very high and very low first scores tend to drift back by themselves.',
  'Burnout and secondary traumatic stress often move together.',
  'How many points matter in a life has not been published.',
]

/** And those of the figures behind it. Weaker scales: Heritage 2018, Hemsworth 2018, Hotchkiss and Wong 2022. */
export const LIMITS_OF_THE_FIGURES: readonly string[] = [
  'Burnout and secondary traumatic stress are the weaker scales; compassion satisfaction is the sturdiest.',
  'Figures from groups stand in for one person.',
  'Alpha stands in for test-retest reliability, which nobody has published for these scales.',
]
