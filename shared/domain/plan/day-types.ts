import type { GROUNDING_ACTS } from '../practices/exercises.ts'
import type { ThemeId } from './themes.ts'

/** The rows of the plan (product.md section 2) a step serves. */
type PlanRow =
  | `S${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23}`
  | 'S14a'
  | 'S14b'

/** The form a step opens. */
type StepTarget =
  | 'measure'
  | 'comparison'
  | 'own-words'
  | 'summary'
  | 'help'
  | 'questions'
  | 'signs'
  | 'grounding'
  | 'ritual'
  | 'draining-moments'
  | 'day-sheet'
  | 'between-clients'
  | 'sleep'
  | 'movement'
  | 'connection'
  | 'purpose'
  | 'appointment'
  | 'readiness'
  | 'own-therapy'
  | 'countertransference'
  | 'secondary-responses'
  | 'own-history'
  | 'caretaking-beliefs'
  | 'shelves'
  | 'caseload'
  | 'work-adjustments'
  | 'people'
  | 'practices'
  | 'check-in-partner'
  | 'warning-signs'
  | 'review'
  | 'what-continues'
  | 'next-phase'

/** One step of a day. */
export type PlanStep = {
  /** Stable for ever: the mark of a done step is kept under it. */
  readonly id: string
  readonly title: string
  /** One or two sentences. */
  readonly detail: string
  /** Planned minutes, whole. */
  readonly minutes: number
  /** A version under two minutes; every first step has one. */
  readonly smallest: string | null
  readonly opens: StepTarget
  /** The one exercise a grounding step means; null where any of them does. */
  readonly exercise: (typeof GROUNDING_ACTS)[number] | null
  /** Not offered, and not counted, on days without sessions. */
  readonly needsSessions: boolean
  /** A walk may stand for the day's grounding. */
  readonly replaces: 'grounding' | null
  readonly rows: readonly PlanRow[]
}

/** What the evening is for; the last prompt always turns outward. */
type EveningPage = { readonly minutes: number; readonly prompts: readonly string[] }

/** One of the thirty days. */
export type PlanDay = {
  readonly day: number
  readonly theme: ThemeId
  readonly title: string
  /** Two to four sentences, each under twenty words. */
  readonly guidance: readonly string[]
  /** Two lines on how to stop; on the deep days only. */
  readonly stopping: readonly string[] | null
  readonly steps: readonly PlanStep[]
  /** Null where the evening asks for no writing at all. */
  readonly evening: EveningPage | null
  readonly isDeep: boolean
}
