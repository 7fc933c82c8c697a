import type { SetUp } from '../shared/contract/plan.ts'

/** What a made-up therapist chose at set-up, for tests and torture. */
export const MADE_UP_SET_UP: SetUp = {
  professionWord: 'therapist',
  counting: 'calendar-days',
  workdays: [1, 2, 3, 4, 5],
  workdayStartMinutes: 540,
  workdayEndMinutes: 1050,
  dayEndsAtMinutes: 240,
  startsOn: '2026-03-02',
  localHelpLine: null,
}
