import type { OwnTherapy } from '../../../shared/contract/support.ts'
import type { DueState } from '../../../shared/domain/support/due.ts'
import { longDate } from '../../app/date-words.ts'

/** How own therapy or consultation stands, in a few words. */
export function ownTherapyWords(
  ownTherapy: (OwnTherapy & { readonly state: DueState | null }) | null,
): string {
  if (ownTherapy === null) return 'Begin, take it up again, or name what stands in the way.'
  const { standing, state } = ownTherapy
  if (standing === 'not-now') return 'Not now.'
  if (state === null) return 'No date yet.'
  switch (state.kind) {
    case 'ahead':
      return standing === 'beginning'
        ? `You will get in touch on ${longDate(state.on)}.`
        : `Next on ${longDate(state.on)}.`
    case 'due':
      return 'Today.'
    case 'snoozed':
      return `Put off until ${longDate(state.until)}.`
    default:
      return 'The date has passed; the next one is open.'
  }
}
