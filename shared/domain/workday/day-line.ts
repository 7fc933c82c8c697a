import { CODE_WORDS, readCode } from '../caseload/code.ts'
import type { Demand } from '../caseload/figures.ts'
import {
  type DaySession,
  endOf,
  inOrder,
  LONGEST_MINUTES,
  MINUTES_OF_A_DAY,
  MOST_SESSIONS_A_DAY,
  SHORTEST_MINUTES,
} from './day-session.ts'

/** What reading a line needs to know: which code is how demanding, and how long a session usually is. */
export type LineContext = {
  readonly demands: ReadonlyMap<string, Demand>
  readonly usualLengthMinutes: number
}

/** A part of the line that could not be read, and why in a sentence. */
export type UnreadPiece = { readonly piece: string; readonly words: string }

type PieceReading = { readonly session: DaySession } | { readonly words: string }

const TIME = /^([0-9]{1,2})(?:[:.h]([0-9]{2}))?(am|pm)?$/i
const LENGTH = /^([0-9]{1,3})m(?:in)?$/i
const NO_CODE = '?'
const FIXED = 'fixed'

/**
 * Reads a day typed in one line: "9 C3, 10 A1 3, 11:30-12:15 fern fixed". Parts that make no sense come back with a
 * sentence each and do not keep the others from being read. Overlaps are read; they are warned of elsewhere.
 */
export function readDayLine(
  line: string,
  context: LineContext,
): { readonly sessions: readonly DaySession[]; readonly unread: readonly UnreadPiece[] } {
  const sessions: DaySession[] = []
  const unread: UnreadPiece[] = []
  for (const piece of line.split(/[,;\n]/).map((part) => part.trim())) {
    if (piece === '') continue
    const reading =
      sessions.length < MOST_SESSIONS_A_DAY
        ? readPiece(piece, context)
        : { words: `a day holds ${MOST_SESSIONS_A_DAY} sessions here.` }
    if ('session' in reading) sessions.push(reading.session)
    else unread.push({ piece, words: reading.words })
  }
  return { sessions: inOrder(sessions), unread }
}

function readPiece(piece: string, context: LineContext): PieceReading {
  const [timeText = '', codeText = NO_CODE, ...rest] = piece.split(/\s+/)
  const [startText = '', endText, ...more] = timeText.split(/[-–]/)
  const start = readTime(startText)
  if (start === null || more.length > 0)
    return { words: 'a session begins with a time of day, then a code: 9 C3 or 14:30 fern.' }
  const code = codeText === NO_CODE ? null : readCode(codeText)
  if (code === null && codeText !== NO_CODE) return { words: lowerFirst(CODE_WORDS) }
  const end = endText === undefined ? null : readTime(endText, true)
  if (endText !== undefined && end === null) return { words: `${endText} is no time of day.` }
  const draft: DaySession = {
    startsAtMinutes: start,
    lengthMinutes: end === null ? context.usualLengthMinutes : end - start,
    code,
    demand: code === null ? null : (context.demands.get(code) ?? null),
    isFixed: false,
  }
  return checkLength(rest.reduce<PieceReading>(readMark, { session: draft }), end !== null)
}

function readMark(before: PieceReading, mark: string): PieceReading {
  if (!('session' in before)) return before
  const { session } = before
  if (mark.toLowerCase() === FIXED) return { session: { ...session, isFixed: true } }
  const length = LENGTH.exec(mark)?.[1]
  if (length !== undefined) return { session: { ...session, lengthMinutes: Number(length) } }
  if (mark === '1' || mark === '2' || mark === '3')
    return { session: { ...session, demand: mark === '1' ? 1 : mark === '2' ? 2 : 3 } }
  if (/^[0-9]+$/.test(mark)) return { words: `demand goes from 1 to 3, and this says ${mark}.` }
  return { words: `“${mark}” is no demand, no length and not the word fixed.` }
}

function checkLength(reading: PieceReading, hasEnd: boolean): PieceReading {
  if (!('session' in reading)) return reading
  const { session } = reading
  if (hasEnd && session.lengthMinutes <= 0)
    return { words: 'this ends before it begins. What runs past midnight goes on the sheets of two days.' }
  if (endOf(session) > MINUTES_OF_A_DAY)
    return { words: 'this runs past midnight. Give it an end, or put the rest on the next day.' }
  if (session.lengthMinutes < SHORTEST_MINUTES || session.lengthMinutes > LONGEST_MINUTES)
    return { words: `a session is between ${SHORTEST_MINUTES} minutes and 8 hours long.` }
  return reading
}

/** Minutes of the day; null where the text is no time. Only an end may be 24:00. */
function readTime(text: string, isEnd = false): number | null {
  const match = TIME.exec(text)
  if (match === null) return null
  const [, hourText, minuteText = '0', half] = match
  const minute = Number(minuteText)
  let hour = Number(hourText)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)
  }
  const minutes = hour * 60 + minute
  const latest = isEnd ? MINUTES_OF_A_DAY : MINUTES_OF_A_DAY - 1
  return minute > 59 || minutes > latest ? null : minutes
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

/** The line a person would have typed for these sessions; reading it gives the same sessions back. */
export function writeDayLine(sessions: readonly DaySession[], context: LineContext): string {
  return inOrder(sessions)
    .map((session) => {
      const { startsAtMinutes, lengthMinutes, code, demand, isFixed } = session
      const end = lengthMinutes === context.usualLengthMinutes ? '' : `-${shortTime(endOf(session))}`
      const known = code === null ? null : (context.demands.get(code) ?? null)
      return [
        `${shortTime(startsAtMinutes)}${end}`,
        code ?? NO_CODE,
        ...(demand === null || demand === known ? [] : [String(demand)]),
        ...(isFixed ? [FIXED] : []),
      ].join(' ')
    })
    .join(', ')
}

/** 9, 11:30: as short as it is typed. */
function shortTime(minutes: number): string {
  const rest = minutes % 60
  const hour = Math.floor(minutes / 60)
  return rest === 0 ? String(hour) : `${hour}:${String(rest).padStart(2, '0')}`
}
