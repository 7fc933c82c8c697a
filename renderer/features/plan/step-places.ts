import { unreachable } from '../../../shared/assert.ts'
import type { PlanStep } from '../../../shared/domain/plan/day-types.ts'
import type { Place } from '../../app/places.ts'

/** Where a step leads: every kind has a screen of its own. */
export function placeOfStep(step: PlanStep): Place {
  switch (step.opens) {
    case 'measure':
      return { screen: 'measure' }
    case 'comparison':
      return { screen: 'comparison' }
    case 'help':
      return { screen: 'help' }
    case 'questions':
      return { screen: 'questions' }
    case 'summary':
      return { screen: 'summary' }
    case 'own-words':
      return { screen: 'write', kind: 'own-words', stepId: null }
    case 'grounding':
      return placeOfGrounding(step)
    case 'ritual':
    case 'sleep':
    case 'movement':
    case 'signs':
      return { screen: 'practice', practice: step.opens, stepId: step.id }
    case 'between-clients':
    case 'countertransference':
    case 'own-history':
    case 'secondary-responses':
    case 'caretaking-beliefs':
    case 'connection':
      return { screen: 'write', kind: step.opens, stepId: step.id }
    case 'shelves':
      return { screen: 'shelf', shelf: 'therapy' }
    case 'people':
      return { screen: 'support', part: 'person' }
    case 'practices':
      return { screen: 'support', part: 'practice' }
    case 'appointment':
      return { screen: 'appointments' }
    case 'check-in-partner':
      return { screen: 'accountability', kind: 'check-in' }
    case 'review':
      return { screen: 'accountability', kind: 'review' }
    case 'own-therapy':
      return { screen: 'own-therapy' }
    case 'caseload':
      return { screen: 'caseload' }
    case 'work-adjustments':
      return { screen: 'work-adjustments' }
    case 'day-sheet':
      return { screen: 'day-sheet', date: null }
    case 'draining-moments':
    case 'readiness':
    case 'purpose':
    case 'warning-signs':
    case 'what-continues':
    case 'next-phase':
      return { screen: 'worksheet', worksheet: step.opens, stepId: step.id }
    default:
      return unreachable(step.opens)
  }
}

/** A step that means one exercise leads into it, and not to the list it would have to be found in. */
function placeOfGrounding({ id, exercise }: PlanStep): Place {
  if (exercise === null) return { screen: 'practice', practice: 'grounding', stepId: id }
  return exercise === 'three-breaths'
    ? { screen: 'breaths', practice: 'grounding', stepId: id }
    : { screen: 'exercise', exercise, stepId: id }
}
