import { describe, expect, it } from 'vitest'
import type { PlanCalendar } from '../../../shared/domain/plan/calendar.ts'
import { planWeeks } from '../../../shared/domain/summary/plan-weeks.ts'
import { trendOf } from '../../../shared/domain/summary/trend.ts'

describe('a trend', () => {
  it('is the middle of the first seven notes and of the last seven', () => {
    expect(trendOf([9, 1, 5, 6, 7, 4, 3, 0, 0, 2, 2, 2, 3, 3, 9])).toEqual({ first: 5, last: 2 })
  })

  it('is not drawn below fourteen notes', () => {
    expect(trendOf(Array.from({ length: 13 }, () => 4))).toBeNull()
    expect(trendOf(Array.from({ length: 14 }, () => 4))).toEqual({ first: 4, last: 4 })
  })
})

describe('the weeks of the plan', () => {
  const calendar: PlanCalendar = {
    startsOn: '2026-03-02',
    counting: 'working-days',
    workdays: [1, 2, 3, 4, 5],
    pauses: [],
    daysOff: [],
  }

  it('go by days of the plan, and end where the days have come to', () => {
    expect(planWeeks(calendar, '2026-03-12')).toEqual([
      { fromDay: 1, untilDay: 7, from: '2026-03-02', until: '2026-03-10' },
      { fromDay: 8, untilDay: 9, from: '2026-03-11', until: '2026-03-12' },
    ])
    expect(planWeeks(calendar, '2026-03-01')).toEqual([])
  })
})
