import { z } from 'zod'
import { caseloadCalls, clientCodeSchema, demandSchema } from '../../../../shared/contract/caseload.ts'
import { measureCalls } from '../../../../shared/contract/measure.ts'
import { officialFormCalls } from '../../../../shared/contract/official-form.ts'
import { planCalls, planRestCalls } from '../../../../shared/contract/plan.ts'
import { workdayCalls } from '../../../../shared/contract/workday.ts'
import {
  anyDay,
  count,
  day,
  flag,
  id,
  instant,
  json,
  line,
  minutesOfDay,
  onlyRow,
  row,
  rowNumber,
  stepId,
  weekdays,
} from './row-values.ts'

const setUp = planCalls['plan.saveSetUp'].input.shape.setUp.shape
const draft = planCalls['plan.keepSetUpDraft'].input.shape.draft
const passedReason = planRestCalls['plan.sayWhyPassed'].input.shape.reason.unwrap()
const planDay = planRestCalls['plan.sayWhyPassed'].input.shape.day
const round = z.number().int().min(1).max(100_000)

/** The rows of the thirty days. */
export const PLAN_ROWS = {
  set_up: row({
    id: onlyRow,
    profession_word: setUp.professionWord,
    counting: setUp.counting,
    workdays: weekdays,
    workday_start_minutes: minutesOfDay,
    workday_end_minutes: minutesOfDay,
    day_ends_at_minutes: setUp.dayEndsAtMinutes,
    starts_on: day,
    local_help_line: setUp.localHelpLine,
  }),
  set_up_draft: row({ id: onlyRow, draft: json(draft) }),
  step_done: row({ round, step_id: stepId, done_on: day, done_at_ms: instant }),
  check_in: row({
    date: anyDay,
    answer: planCalls['plan.saveCheckIn'].input.shape.checkIn,
    answered_at_ms: instant,
  }),
  carried_line: row({ id, written_on: anyDay, text: line, crossed_out_on: anyDay.nullable() }),
  plan_day_off: row({ date: day }),
  plan_day_passed: row({ round, day: planDay, reason: passedReason }),
  plan_past_round: row({ number: round, starts_on: day, counting: setUp.counting, workdays: weekdays }),
  plan_pause: row({ id: rowNumber, starts_on: day, resumes_on: day.nullable() }),
} as const

const profession = measureCalls['measure.begin'].input.shape.profession
const { item, answer } = measureCalls['measure.saveAnswer'].input.shape
const form = officialFormCalls['measure.keepForm'].input.shape

/** The rows of the measure and of its official wording. */
export const MEASURE_ROWS = {
  measure: row({
    id,
    profession,
    started_on: day,
    started_at_ms: instant,
    submitted_on: day.nullable(),
    submitted_at_ms: instant.nullable(),
    discarded_at_ms: instant.nullable(),
  }),
  measure_answer: row({ measure_id: id, item, answer, answered_at_ms: instant }),
  measure_correction: row({
    id: rowNumber,
    measure_id: id,
    item,
    answer,
    corrected_on: anyDay,
    corrected_at_ms: instant,
  }),
  official_form: row({ id: onlyRow, file_name: form.fileName, kept_on: anyDay, kept_at_ms: instant }),
  official_form_line: row({ item, sentence: form.lines.element }),
} as const

const client = caseloadCalls['caseload.saveClient'].input.shape.client.shape
const limits = caseloadCalls['caseload.saveLimits'].input.shape.limits.shape
const adjustment = caseloadCalls['caseload.saveAdjustment'].input.shape.adjustment.shape
const caseloadDraft = caseloadCalls['caseload.saveDraft'].input.shape.draft.shape
const session = workdayCalls['workday.saveDay'].input.shape
const sum = z.number().min(0).max(1_000_000)

/** The rows of the caseload and of the workday. */
export const WORK_ROWS = {
  caseload_client: row({
    id,
    code: clientCodeSchema,
    sessions_per_week: client.sessionsPerWeek,
    is_trauma_focused: flag,
    demand: demandSchema,
    since: anyDay,
    saved_at_ms: instant,
  }),
  caseload_draft: row({ id: onlyRow, forms: json(caseloadDraft.forms), note: caseloadDraft.note }),
  caseload_limits: row({
    id: onlyRow,
    limit_percent: limits.limitPercent,
    demanding_cap: limits.demandingCap,
  }),
  caseload_review: row({
    reviewed_on: day,
    clients: count,
    sessions_per_week: sum,
    trauma_clients: count,
    trauma_sessions_per_week: sum,
    demanding_clients: count,
    demanding_sessions_per_week: sum,
    load_per_week: sum,
    limit_percent: limits.limitPercent,
    note: z.string().max(2_000),
    saved_at_ms: instant,
  }),
  work_adjustment: row({
    field: adjustment.field,
    notes: adjustment.notes,
    decision: adjustment.decision,
    decided_for: anyDay.nullable(),
    saved_at_ms: instant,
  }),
  day_sheet: row({ date: session.date, unread: session.unread, saved_at_ms: instant }),
  day_session: row({
    date: session.date,
    position: z.number().int().min(0).max(1_000),
    starts_at_minutes: minutesOfDay,
    length_minutes: workdayCalls['workday.saveUsualLength'].input.shape.usualLengthMinutes,
    code: clientCodeSchema.nullable(),
    demand: demandSchema.nullable(),
    is_fixed: flag,
  }),
  workday_settings: row({
    id: onlyRow,
    usual_length_minutes: workdayCalls['workday.saveUsualLength'].input.shape.usualLengthMinutes,
  }),
} as const
