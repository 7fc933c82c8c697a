import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { MOST_CALENDAR_BYTES } from '../../../shared/contract/workday.ts'
import { type LineContext, readDayLine, writeDayLine } from '../../../shared/domain/workday/day-line.ts'
import type { DaySession } from '../../../shared/domain/workday/day-session.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import type { SaveOutcome } from '../../app/autosave.ts'
import { useAutosave } from '../../app/use-autosave.ts'
import { useLoaded } from '../../app/use-loaded.ts'

export type DaySheetData = Output<'workday.readDay'>

/** The sheet of a day as it is kept; of today where no date is given. */
export function useDaySheetData(date: string | null) {
  const load = useCallback(() => call('workday.readDay', { date }), [date])
  return useLoaded(load)
}

/** A day as it is typed. The line is what counts: whatever changes the sessions rewrites it, and it is saved as it goes. */
export function useDaySheet(data: DaySheetData) {
  const [usualLengthMinutes, setUsualLength] = useState(data.usualLengthMinutes)
  const context: LineContext = {
    demands: new Map(data.clients.map(({ code, demand }) => [code, demand])),
    usualLengthMinutes,
  }
  const [line, setLine] = useState(() => joined(writeDayLine(data.sessions, context), data.unread))
  const { sessions, unread } = readDayLine(line, context)

  const savedLength = useRef(data.usualLengthMinutes)
  const save = async ({ typed, length }: { typed: string; length: number }): Promise<SaveOutcome> => {
    let failure: string | null = null
    if (length !== savedLength.current) {
      const kept = await call('workday.saveUsualLength', { usualLengthMinutes: length })
      if (kept.ok) savedLength.current = length
      // The line is tried all the same: it must be among what is handed over where nothing can be saved.
      else failure = errorWords(kept.error).happened
    }
    const reading = readDayLine(typed, { ...context, usualLengthMinutes: length })
    const result = await call('workday.saveDay', {
      date: data.date,
      sessions: [...reading.sessions],
      unread: reading.unread.map(({ piece }) => piece).join(', '),
    })
    if (!result.ok) failure = errorWords(result.error).happened
    return failure === null ? { ok: true } : { ok: false, failure }
  }
  const { status, change } = useAutosave(save)

  const type = (typed: string) => {
    setLine(typed)
    change({ typed, length: usualLengthMinutes })
  }
  const keepSessions = (kept: readonly DaySession[], keptContext: LineContext = context) => {
    const rewritten = joined(writeDayLine(kept, keptContext), unread.map(({ piece }) => piece).join(', '))
    setLine(rewritten)
    change({ typed: rewritten, length: keptContext.usualLengthMinutes })
  }
  return {
    line,
    sessions,
    unread,
    status,
    type,
    keepSessions,
    usualLengthMinutes,
    /** Another usual length for what is typed from now on; sessions on the sheet keep theirs. */
    changeUsualLength: (minutes: number) => {
      setUsualLength(minutes)
      keepSessions(sessions, { ...context, usualLengthMinutes: minutes })
    },
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}

/** Reading a calendar file: the times that were found, or a sentence on why there are none. */
export function useCalendarTimes(date: string, onTimes: (times: readonly DaySession[]) => void) {
  const [words, setWords] = useState('')
  const [isReading, setReading] = useState(false)
  const read = async (file: File) => {
    if (file.size > MOST_CALENDAR_BYTES)
      return setWords('That file is larger than 20 MB. A shorter span exported from the calendar would fit.')
    setReading(true)
    const result = await readFile(date, file)
    setReading(false)
    if (result.times.length > 0) onTimes(result.times)
    setWords(result.words)
  }
  return { words, isReading, read }
}

async function readFile(date: string, file: File): Promise<{ times: readonly DaySession[]; words: string }> {
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { times: [], words: 'The file could not be read from the disk.' }
  }
  const result = await call('workday.readCalendarTimes', { date, file: bytes })
  if (!result.ok) return { times: [], words: errorWords(result.error).happened }
  const { outcome, times } = result.value
  if (outcome === 'not-a-calendar') return { times: [], words: 'That is not a calendar file (.ics).' }
  if (outcome === 'too-much')
    return { times: [], words: 'That calendar holds more than can be read. A shorter span might work.' }
  if (times.length === 0) return { times: [], words: 'There are no timed entries on this day in that file.' }
  return {
    times: times.map((time) => ({ ...time, code: null, demand: null, isFixed: false })),
    words: `${times.length === 1 ? 'One time was' : `${times.length} times were`} taken over. Put a code in place of each ?.`,
  }
}
