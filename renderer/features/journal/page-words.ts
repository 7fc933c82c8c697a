import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { formOf, type JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { PLAN_DAYS } from '../../../shared/domain/plan/plan-days.ts'
import { plainDate } from '../../app/date-words.ts'

/** What stands above a page of a kind: its title, what it is for, prompts, and the minutes it is meant to take. */
export type PageWords = {
  readonly eyebrow: string
  readonly title: string
  readonly lede: string | null
  readonly prompts: readonly string[]
  readonly minutes: number
}

const EVENING_MINUTES = 10

function aboutMinutes(minutes: number): string {
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`
}

/** The words above a page: from the day for an evening, from its step for a page of the plan. */
export function pageWords(kind: JournalKind, stepId: string | null, planDay: number | null): PageWords {
  switch (kind) {
    case 'evening':
      return eveningWords(planDay)
    case 'step-page':
      return stepWords(stepId)
    default:
      return formWords(kind)
  }
}

/** The same, over a page of an earlier day: its date, and no evening called this one. */
export function wordsWhenReadAgain(entry: JournalEntry, planDay: number | null): PageWords {
  const words = pageWords(entry.kind, entry.stepId, planDay)
  const title = planDay === null ? 'An evening' : `The evening of day ${planDay}`
  return {
    ...words,
    eyebrow: plainDate(entry.date),
    title: entry.kind === 'evening' ? title : words.title,
  }
}

function formWords(kind: JournalKind): PageWords {
  const { name, title, lede, prompts, minutes } = formOf(kind)
  return { eyebrow: `${name} · ${aboutMinutes(minutes)}`, title, lede, prompts, minutes }
}

function eveningWords(planDay: number | null): PageWords {
  const evening = planDay === null ? null : (PLAN_DAYS[planDay - 1]?.evening ?? null)
  const minutes = evening?.minutes ?? EVENING_MINUTES
  return {
    eyebrow: `${planDay === null ? 'Evening' : `Evening of day ${planDay}`} · ${aboutMinutes(minutes)}`,
    title: 'This evening',
    lede: null,
    prompts: evening?.prompts ?? ['What came home with you today? What can stay where it was?'],
    minutes,
  }
}

function stepWords(stepId: string | null): PageWords {
  const day = PLAN_DAYS.find((candidate) => candidate.steps.some((step) => step.id === stepId))
  const step = day?.steps.find((candidate) => candidate.id === stepId)
  return {
    eyebrow: day === undefined ? 'A page' : `Day ${day.day}`,
    title: step?.title ?? 'A page of your own',
    lede: step?.detail ?? null,
    prompts:
      step?.smallest === undefined || step.smallest === null ? [] : [`Smallest version: ${step.smallest}`],
    minutes: step?.minutes ?? EVENING_MINUTES,
  }
}
