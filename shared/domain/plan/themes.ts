import { present } from '../../assert.ts'

/** The seven themes, in the order the month goes through them. */
export const THEMES = [
  {
    id: 'honest-look',
    name: 'An honest look',
    description: 'Days 1 and 2: where you are, with nothing to change yet.',
  },
  {
    id: 'boundaries',
    name: 'Boundaries',
    description: 'Days 3 to 5: where a session ends and you begin again.',
  },
  {
    id: 'sleep-and-body',
    name: 'Sleep and body',
    description: 'Days 6 and 7: rest, and what the body asks for.',
  },
  {
    id: 'movement',
    name: 'Movement and nature',
    description: 'Days 8 to 10: whatever you like, outdoors where it fits.',
  },
  { id: 'purpose', name: 'Purpose', description: 'Days 11 to 14: what in this work has life in it for you.' },
  {
    id: 'deep-work',
    name: 'Deep work',
    description: 'Days 15 to 21: inward one day, outward the next, always with a gentler option.',
  },
  {
    id: 'support',
    name: 'Support',
    description: 'Days 22 to 25: people, practices and dates that hold them.',
  },
  {
    id: 'accountability',
    name: 'Accountability',
    description: 'Days 26 to 28: someone who asks, and what stays.',
  },
  {
    id: 'reassessment',
    name: 'Looking again',
    description: 'Days 29 and 30: your own words first, then the same questions.',
  },
] as const

export type ThemeId = (typeof THEMES)[number]['id']

/** A theme by its id. */
export function themeOf(id: ThemeId): (typeof THEMES)[number] {
  return present(
    THEMES.find((theme) => theme.id === id),
    'a theme',
  )
}
