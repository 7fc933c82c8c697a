import type { Night } from '../../../shared/contract/practices.ts'
import { hoursInWords, RESTED_WORDS } from '../../../shared/domain/practices/sleep.ts'

/** How rested a night left the person, number and word. */
export function restedInWords({ rested }: Night): string {
  return `${rested} ${RESTED_WORDS[rested] ?? ''}`
}

/** Its hours, or that none were noted. */
export function hoursOfNight({ quarterHours }: Night): string {
  return quarterHours === null ? 'not noted' : hoursInWords(quarterHours)
}

/** Which of the three points were so. */
export function pointsInWords({ sameBedtime, noScreen, coolDarkRoom }: Night): string {
  const points = [
    sameBedtime ? 'usual bedtime' : '',
    noScreen ? 'no screen' : '',
    coolDarkRoom ? 'cool, dark room' : '',
  ]
  return points.filter((point) => point !== '').join(', ')
}
