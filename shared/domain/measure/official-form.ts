/** The official wording as the person's own copy has it: thirty sentences, item 1 first. */
type OfficialLines = readonly string[]

/** What reading the text of a form came to: all thirty lines, or exactly what stands in the way. Never a part of them. */
export type FormReading =
  | { readonly kind: 'read'; readonly lines: OfficialLines }
  | { readonly kind: 'other-version' }
  | { readonly kind: 'no-lines' }
  | {
      readonly kind: 'incomplete'
      readonly missing: readonly number[]
      readonly outOfPlace: readonly number[]
    }

const FORM_LINES = 30

/** The longest text that is looked at, in characters: a whole form has about 4,000, the three-page one about 9,000. */
const LONGEST_FORM_TEXT = 200_000

const NUMBERED = /^[\s_*.\-–—□☐]*(\d{1,2})\s*[.):]?(?:\s+(.*))?$/u
const OTHER_VERSION = /\bR\s*-?\s*IV\b|(?:^|\s)0\s*=\s*\p{L}|(?:^|\s)6\s*=\s*\p{L}/mu
const FOOTER = /©|\(c\)|\bcopyright\b|www\.|https?:/iu

/**
 * Reads the text of a ProQOL 5 form, one printed line per line. Takes the first run of the numbers 1 to 30 that has
 * sentences, with wrapped sentences joined; or thirty bare numbers followed by thirty sentences. The numbers carry the
 * order, so any language will do. Version R-IV is refused: its norms are others.
 */
export function readOfficialForm(text: string): FormReading {
  const looked = text.slice(0, LONGEST_FORM_TEXT)
  if (OTHER_VERSION.test(looked)) return { kind: 'other-version' }
  const printed = looked.split(/\r\n|[\r\n\f]/u).map((line) => line.replace(/\s+/gu, ' ').trim())
  const numbered = readNumbered(printed)
  if (numbered.kind === 'read') return numbered
  const columns = readColumns(printed)
  return columns ?? numbered
}

interface Run {
  readonly sentences: Map<number, string>
  readonly outOfPlace: Set<number>
}

function readNumbered(printed: readonly string[]): FormReading {
  const runs = collectRuns(printed)
  const complete = runs.find((run) => run.sentences.size === FORM_LINES && run.outOfPlace.size === 0)
  const fullest = [...runs].sort((one, other) => other.sentences.size - one.sentences.size)[0]
  const run = complete ?? fullest
  if (run === undefined) return { kind: 'no-lines' }
  if (run !== complete) {
    const missing = numbersUpToThirty().filter((number) => !run.sentences.has(number))
    return { kind: 'incomplete', missing, outOfPlace: [...run.outOfPlace] }
  }
  return { kind: 'read', lines: numbersUpToThirty().map((number) => run.sentences.get(number) ?? '') }
}

/** Runs of rising numbers that have sentences; each line numbered 1 begins another, as the scoring page does. */
function collectRuns(printed: readonly string[]): readonly Run[] {
  const runs: Run[] = []
  let open = 0
  for (const line of printed) {
    const found = NUMBERED.exec(line)
    const number = Number(found?.[1] ?? 0)
    const words = found?.[2] ?? ''
    let run = runs.at(-1)
    if (number >= 1 && number <= FORM_LINES && /\p{L}/u.test(words)) {
      if (run === undefined || number === 1) {
        run = { sentences: new Map(), outOfPlace: new Set() }
        runs.push(run)
      }
      if (number > Math.max(0, ...run.sentences.keys())) run.sentences.set(number, words)
      else if (run.sentences.size < FORM_LINES) run.outOfPlace.add(number)
      open = number
    } else if (line === '' || FOOTER.test(line)) {
      open = 0
    } else if (run !== undefined && open > 0 && found === null) {
      const soFar = run.sentences.get(open)
      if (soFar !== undefined && (open < FORM_LINES || !endsSentence(soFar)))
        run.sentences.set(open, `${soFar} ${line}`)
    }
  }
  return runs
}

function readColumns(printed: readonly string[]): FormReading | null {
  const bare = printed.map((line) => (/^\d{1,2}\s*[.)]?$/u.test(line) ? Number.parseInt(line, 10) : 0))
  const start = bare.findIndex((_, at) =>
    numbersUpToThirty().every((number) => bare[at + number - 1] === number),
  )
  if (start < 0) return null
  const after = printed.slice(start + FORM_LINES).filter((line) => /\p{L}/u.test(line))
  const lines: string[] = []
  for (const line of after) {
    const last = lines.at(-1)
    if (last !== undefined && !endsSentence(last)) lines[lines.length - 1] = `${last} ${line}`
    else if (FOOTER.test(line) || lines.length === FORM_LINES) break
    else lines.push(line)
  }
  if (lines.length === FORM_LINES) return { kind: 'read', lines }
  return { kind: 'incomplete', missing: numbersUpToThirty().slice(lines.length), outOfPlace: [] }
}

function endsSentence(line: string | undefined): boolean {
  return line !== undefined && /[.!?。؟।]["'”’»)]*$/u.test(line)
}

function numbersUpToThirty(): readonly number[] {
  return Array.from({ length: FORM_LINES }, (_, index) => index + 1)
}
