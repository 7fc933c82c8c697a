import { present } from '../../assert.ts'
import type { PlanDay } from './day-types.ts'

export const PLAN_DAYS: readonly PlanDay[] = Array.from({ length: 30 }, (_, index) => ({
  day: index + 1, theme: 'honest-look', title: `Day ${index + 1}`, guidance: ['One.', 'Two.'], stopping: null,
  steps: [{ id: `day-${index + 1}-a`, title: 'A', detail: 'B', minutes: 3, smallest: null, opens: 'questions', needsSessions: false, replaces: null, rows: ['S1'] }], evening: { minutes: 10, prompts: ['What?'] }, isDeep: false }))

export function planDay(day: number): PlanDay {
  return present(PLAN_DAYS[day - 1], `day ${day} of the plan`)
}
