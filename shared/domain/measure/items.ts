/** The three scales of the ProQOL 5. They are never added to one number. */
export const SUBSCALES = ['compassion-satisfaction', 'burnout', 'secondary-traumatic-stress'] as const

export type Subscale = (typeof SUBSCALES)[number]

export const SUBSCALE_NAMES: Readonly<Record<Subscale, string>> = {
  'compassion-satisfaction': 'Compassion satisfaction',
  burnout: 'Burnout',
  'secondary-traumatic-stress': 'Secondary traumatic stress',
}

/** Which way a raw score has to move to be the better one. */
export const HIGHER_IS_BETTER: Readonly<Record<Subscale, boolean>> = {
  'compassion-satisfaction': true,
  burnout: false,
  'secondary-traumatic-stress': false,
}

/** One answer, about the last 30 days. */
export type Answer = 1 | 2 | 3 | 4 | 5

export const ANCHORS: readonly { readonly answer: Answer; readonly label: string }[] = [
  { answer: 1, label: 'Never' },
  { answer: 2, label: 'Rarely' },
  { answer: 3, label: 'Sometimes' },
  { answer: 4, label: 'Often' },
  { answer: 5, label: 'Very often' },
]

export interface ProQolItem {
  /** 1 to 30, as on the official form. */
  readonly number: number
  /** The topic of the row in Respite's own words; never the sentence of the form and never its direction. */
  readonly cue: string
  readonly subscale: Subscale
  /** Counts as 6 minus the answer. For scoring only: neither shown nor styled, since it would give the direction away. */
  readonly reversed: boolean
}

type Abbreviation = 'CS' | 'BO' | 'STS'

const SUBSCALE_OF: Readonly<Record<Abbreviation, Subscale>> = {
  CS: 'compassion-satisfaction',
  BO: 'burnout',
  STS: 'secondary-traumatic-stress',
}

function item(number: number, cue: string, scale: Abbreviation, direction?: 'reversed'): ProQolItem {
  return { number, cue, subscale: SUBSCALE_OF[scale], reversed: direction === 'reversed' }
}

/**
 * The thirty rows of the answer sheet. Respite ships no item text: a cue only confirms that eye and hand are on the
 * same row as the official form. Scales and reversed items: Stamm, ProQOL 5, 2009.
 */
export const ITEMS: readonly ProQolItem[] = [
  item(1, 'Overall mood', 'BO', 'reversed'),
  item(2, 'Head space clients occupy', 'STS'),
  item(3, 'Reward side of helping', 'CS'),
  item(4, 'Ties with other people', 'BO', 'reversed'),
  item(5, 'Startle reaction', 'STS'),
  item(6, 'Energy following sessions', 'CS'),
  item(7, 'Line between work and home', 'STS'),
  item(8, 'Nights and daily output', 'BO'),
  item(9, 'Spill-over from clients’ stress', 'STS'),
  item(10, 'Choice about the job', 'BO'),
  item(11, 'Inner tension from work', 'STS'),
  item(12, 'Attitude to the role', 'CS'),
  item(13, 'Clients’ histories, your mood', 'STS'),
  item(14, 'Border with another’s trauma', 'STS'),
  item(15, 'Guiding convictions', 'BO', 'reversed'),
  item(16, 'Staying current with methods', 'CS'),
  item(17, 'You beside your ideals', 'BO', 'reversed'),
  item(18, 'What the job gives back', 'CS'),
  item(19, 'Work-related tiredness', 'BO'),
  item(20, 'Tone of thoughts about clients', 'CS'),
  item(21, 'Size of the caseload', 'BO'),
  item(22, 'Effect of your efforts', 'CS'),
  item(23, 'Reminders and avoidance', 'STS'),
  item(24, 'Professional pride', 'CS'),
  item(25, 'Thoughts that push in', 'STS'),
  item(26, 'Rules, paperwork, organisation', 'BO'),
  item(27, 'Own view of achievement', 'CS'),
  item(28, 'Memory for trauma work', 'STS'),
  item(29, 'Caring as a trait', 'BO', 'reversed'),
  item(30, 'Looking back on career choice', 'CS'),
]

/** Stands on every screen and every page that uses the measure: the condition under which it may be used. */
export const CREDIT_LINE =
  'Professional Quality of Life Scale (ProQOL), version 5. Copyright B. Hudnall Stamm, 2009. ' +
  'Credit: The Center for Victims of Torture, www.ProQOL.org. Not sold. ' +
  'Respite is not endorsed by the ProQOL office.'
