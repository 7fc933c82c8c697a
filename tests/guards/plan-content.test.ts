import { describe, expect, it } from 'vitest'
import * as helpPage from '../../shared/domain/help/help-page.ts'
import { QUESTIONS } from '../../shared/domain/help/questions.ts'
import { HELP_AT_START, TIME_OFF_ADVICE } from '../../shared/domain/help/time-off.ts'
import { dayLoadMinutes, HEAVIEST_DAY } from '../../shared/domain/plan/day-load.ts'
import type { PlanDay } from '../../shared/domain/plan/day-types.ts'
import { PLAN_DAYS } from '../../shared/domain/plan/plan-days.ts'
import { THEMES } from '../../shared/domain/plan/themes.ts'

/** The load column of clinical.md section 4, in minutes on a day with sessions, day 1 first. */
const PLANNED_LOAD = [
  32, 27, 26, 30, 29, 24, 26, 38, 35, 37, 28, 28, 30, 27, 27, 31, 36, 30, 36, 25, 33, 31, 28, 31, 32, 28, 29,
  29, 34, 40,
]

/** Words the voice card rules out everywhere a day speaks. */
const BANNED =
  /\b(why not|should|must|still|just|simply|finally|failed|weak|unprofessional|broken|resilient|strong|hero|warrior|journey|toolkit|self-care|will help|heals?|rebuilds?|well done|studies show|most therapists|proven|cortisol|hold space|without judgement|be gentle with yourself|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|spring|summer|winter)\b|[!%]|\p{Extended_Pictographic}/iu

const ROWS = [
  ...[
    'S1',
    'S2',
    'S5',
    'S6',
    'S7',
    'S8',
    'S9',
    'S10',
    'S11',
    'S12',
    'S13',
    'S14a',
    'S14b',
    'S15',
    'S16',
    'S17',
  ],
  ...['S18', 'S19', 'S20', 'S21', 'S22', 'S23'],
]

describe('the thirty days', () => {
  it('are thirty, in order, in the order of their themes', () => {
    expect(PLAN_DAYS.map((day) => day.day)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
    const order = PLAN_DAYS.map((day) => THEMES.findIndex((theme) => theme.id === day.theme))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('have steps with ids of their own, one to four a day', () => {
    const ids = PLAN_DAYS.flatMap((day) => day.steps.map((step) => step.id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const day of PLAN_DAYS) {
      expect(day.steps.length, `day ${day.day}`).toBeGreaterThanOrEqual(1)
      expect(day.steps.length, `day ${day.day}`).toBeLessThanOrEqual(4)
    }
  })

  it('reach every row of the plan; S3 and S4 are the frame of every day', () => {
    const reached = new Set<string>(PLAN_DAYS.flatMap((day) => day.steps.flatMap((step) => step.rows)))
    expect(ROWS.filter((row) => !reached.has(row))).toEqual([])
    expect(PLAN_DAYS.filter((day) => day.evening === null).map((day) => day.day)).toEqual([20])
  })

  it('ask for the minutes that were planned', () => {
    expect(PLAN_DAYS.map((day) => dayLoadMinutes(day, { hasSessions: true }))).toEqual(PLANNED_LOAD)
    for (const day of PLAN_DAYS)
      for (const hasSessions of [true, false])
        expect(dayLoadMinutes(day, { hasSessions }), `day ${day.day}`).toBeLessThanOrEqual(HEAVIEST_DAY)
  })

  it.each(PLAN_DAYS.map((day) => [day.day, day] as const))('day %i keeps to the form of a day', (_, day) => {
    expect(day.guidance.length).toBeGreaterThanOrEqual(2)
    expect(day.guidance.length).toBeLessThanOrEqual(4)
    for (const sentence of day.guidance)
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(20)
    expect(day.steps[0]?.smallest).not.toBeNull()
    expect(day.stopping?.length ?? 0).toBe(day.isDeep ? 2 : 0)
    if (day.isDeep) expect(day.evening?.minutes ?? 0).toBeLessThanOrEqual(5)
    if (day.evening !== null) expect(day.evening.prompts.length).toBeGreaterThanOrEqual(1)
  })

  it.each(PLAN_DAYS.map((day) => [day.day, wordsOf(day)] as const))(
    'day %i speaks in the voice',
    (_, words) => {
      for (const sentence of words) expect(sentence).not.toMatch(BANNED)
    },
  )
})

describe('help, questions and advice', () => {
  const parts = Object.values(helpPage).map((value) => JSON.stringify(value))
  const sentences = [
    ...parts,
    ...QUESTIONS.flatMap((entry) => [entry.question, ...entry.answer]),
    ...HELP_AT_START,
    ...TIME_OFF_ADVICE,
  ]

  it('promise nothing, cheer nobody and scold nobody', () => {
    for (const sentence of sentences) expect(sentence).not.toMatch(BANNED)
  })

  it('name what has to be named', () => {
    const all = sentences.join(' ')
    for (const word of [
      '988',
      'findahelpline.com',
      'emergency',
      'thyroid',
      'Nobody is on the other end of this page',
      'cannot call anyone',
    ])
      expect(all).toContain(word)
    expect(QUESTIONS.length).toBeGreaterThanOrEqual(5)
  })
})

describe('the page for somebody who is not safe', () => {
  it('says what to do in the order of clinical.md H19, with the lines where they are called', () => {
    const steps = helpPage.NOT_SAFE_NOW.lines
    for (const [step, word] of [
      'emergency number',
      'someone can be with you',
      'crisis line',
      'distance',
      'one person, by name',
      'Cancel',
    ].entries())
      expect(steps[step]).toContain(word)
    expect(steps).toContain(helpPage.CALL_A_LINE)
    expect(helpPage.STOP_TODAY.lines[0]).toContain('dying')
  })
})

function wordsOf(day: PlanDay): readonly string[] {
  return [
    day.title,
    ...day.guidance,
    ...(day.stopping ?? []),
    ...day.steps.flatMap((step) => [step.title, step.detail, step.smallest ?? '']),
    ...(day.evening?.prompts ?? []),
  ]
}
