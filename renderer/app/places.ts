import type { AdjustmentField } from '../../shared/domain/caseload/adjustments.ts'
import type { JournalKind } from '../../shared/domain/journal/kinds.ts'

/** Everywhere a person can be once the vault is open. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'day'; readonly day: number }
  | { readonly screen: 'month' }
  | { readonly screen: 'journal' }
  | { readonly screen: 'entry'; readonly id: string }
  | { readonly screen: 'write'; readonly kind: JournalKind; readonly stepId: string | null }
  | { readonly screen: 'measure' }
  | { readonly screen: 'answer-sheet' }
  | { readonly screen: 'result'; readonly id: string }
  | { readonly screen: 'comparison' }
  | { readonly screen: 'caseload' }
  | { readonly screen: 'what-if'; readonly field: AdjustmentField | null }
  | { readonly screen: 'work-adjustments' }
  | { readonly screen: 'day-sheet'; readonly date: string | null }
  | { readonly screen: 'summary' }
  | { readonly screen: 'questions' }
  | { readonly screen: 'help' }
  | { readonly screen: 'settings' }

/** The navigation's words and where they lead, in order. */
export const MAIN_PLACES: readonly { readonly name: string; readonly place: Place }[] = [
  { name: 'Today', place: { screen: 'today' } },
  { name: 'Month', place: { screen: 'month' } },
  { name: 'Journal', place: { screen: 'journal' } },
  { name: 'Measure', place: { screen: 'measure' } },
  { name: 'Caseload', place: { screen: 'caseload' } },
  { name: 'Summary', place: { screen: 'summary' } },
  { name: 'Settings', place: { screen: 'settings' } },
]

/** Which word of the navigation a place belongs to. */
export function mainPlaceOf(place: Place): Place['screen'] {
  switch (place.screen) {
    case 'day':
      return 'month'
    case 'entry':
    case 'write':
      return 'journal'
    case 'answer-sheet':
    case 'result':
    case 'comparison':
      return 'measure'
    case 'what-if':
    case 'work-adjustments':
    case 'day-sheet':
      return 'caseload'
    default:
      return place.screen
  }
}
