import { z } from 'zod'
import { practicesCalls } from '../../../../shared/contract/practices.ts'
import { summaryCalls, summaryChoicesSchema } from '../../../../shared/contract/summary.ts'
import { supportCalls } from '../../../../shared/contract/support.ts'
import { worksheetsCalls } from '../../../../shared/contract/worksheets.ts'
import { SIGN_IDS } from '../../../../shared/domain/practices/signs.ts'
import { fieldProblem } from '../../../../shared/domain/worksheets/field.ts'
import { type WorksheetName, worksheetFields } from '../../../../shared/domain/worksheets/worksheets.ts'
import { anyDay, day, flag, id, instant, json, minutesOfDay, onlyRow, row, text } from './row-values.ts'

const recorder = practicesCalls['practices.chooseRecorder'].input.shape
const ritual = practicesCalls['practices.saveRitual'].input.shape.choice.shape
const night = practicesCalls['practices.saveNight'].input.shape.night.shape
const movement = practicesCalls['practices.saveMovement'].input.shape.entry.shape
const sleepPlan = practicesCalls['practices.saveSleepPlan'].input.shape.plan.shape

/** The rows of the practices. */
export const PRACTICE_ROWS = {
  practice_mark: row({
    id,
    practice: practicesCalls['practices.readMarks'].input.shape.practice,
    act: z.string().min(1).max(60),
    date: day,
    marked_at_ms: instant,
  }),
  recorder_choice: row({ recorder: recorder.recorder, choice: recorder.choice, chosen_at_ms: instant }),
  ritual_choice: row({
    id: onlyRow,
    walk: flag,
    three_breaths: flag,
    hand_washing: flag,
    own_words: ritual.ownWords,
    intention: ritual.intention,
    saved_at_ms: instant,
  }),
  sleep_night: row({
    date: day,
    rested: night.rested,
    quarter_hours: night.quarterHours,
    same_bedtime: flag,
    no_screen: flag,
    cool_dark_room: flag,
    saved_at_ms: instant,
  }),
  sleep_plan: row({
    id: onlyRow,
    bedtime_minute_of_day: minutesOfDay,
    screens_off_minute_of_day: minutesOfDay,
    point: sleepPlan.point,
    saved_at_ms: instant,
  }),
  movement_entry: row({
    id,
    date: day,
    what: movement.what,
    minutes: movement.minutes,
    outdoors: flag,
    enjoyed: flag,
    saved_at_ms: instant,
  }),
  liked_movement: row({ place: z.number().int().min(1).max(3), what: ritual.ownWords }),
  signs_check: row({ date: day, saved_at_ms: instant }),
  signs_check_sign: row({ date: day, sign: z.enum(SIGN_IDS) }),
} as const

const listed = supportCalls['support.saveEntry'].input.shape.entry.shape
const { appointments, ownTherapy } = supportCalls['support.readOverview'].output.shape
const appointment = appointments.element.shape
const therapy = ownTherapy.unwrap().shape
const arrangement = supportCalls['support.saveArrangement'].input.shape.arrangement.shape
const due = supportCalls['support.unsettle'].input.shape

/** The rows of people, appointments and what was arranged. */
export const SUPPORT_ROWS = {
  support_entry: row({
    id,
    kind: listed.kind,
    role: listed.role,
    name: listed.name,
    used_for: listed.usedFor,
    last_used_on: listed.lastUsedOn,
    created_at_ms: instant,
    removed_at_ms: instant.nullable(),
  }),
  appointment: row({
    id,
    what: appointment.what,
    with_whom: appointment.withWhom,
    starts_on: appointment.startsOn,
    starts_at_minute: minutesOfDay,
    length_minutes: appointment.lengthMinutes,
    time_zone: z.string().max(100).refine(isTimeZone),
    rhythm: appointment.rhythm,
    ends_on: appointment.endsOn,
    alarm_minutes: appointment.alarmMinutes,
    revision: z.number().int().min(0),
    created_at_ms: instant,
    removed_at_ms: instant.nullable(),
  }),
  arrangement: row({
    kind: arrangement.kind,
    with_whom: arrangement.withWhom,
    starts_on: arrangement.startsOn,
    rhythm: arrangement.rhythm,
  }),
  own_therapy: row({
    id: onlyRow,
    kind: therapy.kind,
    standing: therapy.standing,
    with_whom: therapy.withWhom,
    next_on: therapy.nextOn,
    to_bring: therapy.toBring,
    obstacle: therapy.obstacle,
  }),
  reflection: row({
    id,
    kind: arrangement.kind,
    date: anyDay,
    first_answer: text,
    second_answer: text,
    third_answer: text,
    saved_at_ms: instant,
  }),
  settlement: row({
    subject: due.subject,
    occurrence_on: day,
    outcome: z.enum(['done', 'skipped']),
    reason: z.enum(['away', 'could-not', 'chose-not-to']).nullable(),
    note: listed.name,
    settled_on: anyDay,
    settled_at_ms: instant,
  }),
  snooze: row({ subject: due.subject, until: day }),
} as const

const sheet = worksheetsCalls['worksheets.save'].input.shape
const printed = summaryCalls['summary.listPrints'].output.shape.prints.element.shape

/** The rows of the worksheets and of what was printed. */
export const PAPER_ROWS = {
  worksheet: row({ name: sheet.name, fields: json(sheet.fields), saved_at_ms: instant }).refine(
    ({ name, fields }) => fitsSheet(name, fields),
  ),
  summary_choices: row({ id: onlyRow, choices: json(summaryChoicesSchema.partial()) }),
  summary_print: row({ id, how: printed.how, printed_at_ms: instant, parts: z.string().max(100_000) }),
} as const

/** A field that a later build no longer has is kept; one that is counted with has to fit. */
function fitsSheet(name: WorksheetName, kept: unknown): boolean {
  const values = new Map(Object.entries(kept as Readonly<Record<string, string>>))
  return worksheetFields(name).every((field) => {
    const value = values.get(field.id)
    return value === undefined || fieldProblem(field, value) === null
  })
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
