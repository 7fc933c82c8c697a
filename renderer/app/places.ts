import type { EntryFilter, Shelf } from '../../shared/contract/entry-filter.ts'
import type { AdjustmentField } from '../../shared/domain/caseload/adjustments.ts'
import type { JournalKind } from '../../shared/domain/journal/kinds.ts'
import type { ExerciseId } from '../../shared/domain/practices/exercises.ts'
import type { AccountabilityKind, SupportKind } from '../../shared/domain/support/kinds.ts'
import type { WorksheetName } from '../../shared/domain/worksheets/worksheets.ts'

/** The screens a step of the plan can lead to among the practices. */
export type PracticeName = 'ritual' | 'grounding' | 'sleep' | 'movement' | 'signs'

/** Everywhere a person can be once the vault is open. */
export type Place =
  | { readonly screen: 'today' }
  | { readonly screen: 'day'; readonly day: number }
  | { readonly screen: 'month' }
  | { readonly screen: 'rest' }
  /** `filter`: which of the pages, where it is not all of them. */
  | { readonly screen: 'journal'; readonly filter?: EntryFilter }
  /** `day`: a day of the month that shows first, where it is not today's. */
  | { readonly screen: 'journal-calendar'; readonly day?: string }
  | { readonly screen: 'entry'; readonly id: string }
  | {
      readonly screen: 'write'
      readonly kind: JournalKind
      readonly stepId: string | null
      readonly isNew?: boolean
    }
  | { readonly screen: 'codes' }
  | { readonly screen: 'code'; readonly id: string }
  | { readonly screen: 'versions'; readonly id: string }
  | { readonly screen: 'journal-bin' }
  | { readonly screen: 'patterns' }
  | { readonly screen: 'practices' }
  | { readonly screen: 'practice'; readonly practice: PracticeName; readonly stepId: string | null }
  | { readonly screen: 'exercise'; readonly exercise: ExerciseId; readonly stepId: string | null }
  | {
      readonly screen: 'breaths'
      readonly practice: 'ritual' | 'grounding'
      readonly stepId: string | null
    }
  | { readonly screen: 'shelf'; readonly shelf: Shelf }
  | { readonly screen: 'shelf-print'; readonly shelf: Shelf }
  | { readonly screen: 'measure' }
  | { readonly screen: 'answer-sheet' }
  | { readonly screen: 'official-form' }
  | { readonly screen: 'result'; readonly id: string }
  | { readonly screen: 'comparison' }
  | { readonly screen: 'support'; readonly part: SupportKind | null }
  | { readonly screen: 'support-entry'; readonly kind: SupportKind; readonly id: string | null }
  | { readonly screen: 'appointments' }
  | { readonly screen: 'appointment'; readonly id: string | null }
  | { readonly screen: 'own-therapy' }
  | { readonly screen: 'accountability'; readonly kind: AccountabilityKind }
  | { readonly screen: 'worksheet'; readonly worksheet: WorksheetName; readonly stepId: string | null }
  | { readonly screen: 'early-warning' }
  | { readonly screen: 'caseload' }
  | { readonly screen: 'what-if'; readonly field: AdjustmentField | null }
  | { readonly screen: 'work-adjustments' }
  | { readonly screen: 'day-sheet'; readonly date: string | null }
  | { readonly screen: 'summary' }
  | { readonly screen: 'questions' }
  | { readonly screen: 'help' }
  /** `opens`: a part that stands open and in view at once. */
  | { readonly screen: 'settings'; readonly opens?: 'recovery-sheet' | undefined }
  | { readonly screen: 'security' }
  | { readonly screen: 'erase' }
  | { readonly screen: 'backups' }
  | { readonly screen: 'transfer' }

/** The navigation's words and where they lead, in order. */
export const MAIN_PLACES: readonly { readonly name: string; readonly place: Place }[] = [
  { name: 'Today', place: { screen: 'today' } },
  { name: 'Month', place: { screen: 'month' } },
  { name: 'Journal', place: { screen: 'journal' } },
  { name: 'Practices', place: { screen: 'practices' } },
  { name: 'Measure', place: { screen: 'measure' } },
  { name: 'Support', place: { screen: 'support', part: null } },
  { name: 'Caseload', place: { screen: 'caseload' } },
  { name: 'Summary', place: { screen: 'summary' } },
  { name: 'Settings', place: { screen: 'settings' } },
]

/** Which word of the navigation a place belongs to. */
export function mainPlaceOf(place: Place): Place['screen'] {
  switch (place.screen) {
    case 'day':
    case 'questions':
    case 'rest':
    case 'worksheet':
      return 'month'
    case 'entry':
    case 'write':
    case 'codes':
    case 'code':
    case 'versions':
    case 'journal-bin':
    case 'journal-calendar':
    case 'patterns':
    case 'shelf':
    case 'shelf-print':
      return 'journal'
    case 'practice':
    case 'exercise':
    case 'breaths':
      return 'practices'
    case 'answer-sheet':
    case 'official-form':
    case 'result':
    case 'comparison':
    case 'early-warning':
      return 'measure'
    case 'support-entry':
    case 'appointments':
    case 'appointment':
    case 'own-therapy':
    case 'accountability':
      return 'support'
    case 'security':
    case 'erase':
    case 'backups':
    case 'transfer':
      return 'settings'
    case 'what-if':
    case 'work-adjustments':
    case 'day-sheet':
      return 'caseload'
    default:
      return place.screen
  }
}
