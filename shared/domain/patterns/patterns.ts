import { addDays, type CivilDate, daysBetween, type Weekday, weekdayOf } from '../civil-date.ts'
import { PULLS } from '../journal/body-signs.ts'
import type { FieldOption, FieldValues } from '../journal/field.ts'
import { EXPOSURE } from '../journal/forms/exposure.ts'
import type { JournalKind } from '../journal/kinds.ts'
import { medianOf } from '../median.ts'

/** What a picture is drawn from: never the words of a page, and never whom it was about (clinical.md H27). */
export type PatternPage = {
  readonly kind: JournalKind
  readonly date: CivilDate
  readonly fields: FieldValues
}

/** The kinds a picture may be drawn from. One's own history is never among them (clinical.md H5). */
export const PATTERN_KINDS = [
  'exposure',
  'countertransference',
  'between-clients',
  'connection',
] as const satisfies readonly JournalKind[]

/** A picture needs so many pages, over so many days (clinical.md H27). */
export const LEAST_PAGES = 10
export const LEAST_DAYS = 14

/** What there is to draw from, and the figures once it is enough. */
export type Picture<Figures> = {
  readonly pages: number
  /** Days from the first page to the last, both counted; 0 where there is none. */
  readonly days: number
  /** Null below the least number of pages or days. */
  readonly figures: Figures | null
}

/** How often each word was chosen, week by week; in the order of the form, which ranks nothing. */
export type CountsByWeek = readonly { readonly label: string; readonly counts: readonly number[] }[]

/** The loads noted on one day of the week; `middle` is their median, 0 to 10, null where there is none. */
export type WeekdayLoad = {
  readonly weekday: Weekday
  readonly notes: number
  readonly middle: number | null
}

/** Two things that lie side by side, week by week. */
export type WeekBesides = {
  readonly exposurePages: readonly number[]
  /** Minutes that were noted on those pages. */
  readonly exposureMinutes: readonly number[]
  /** Moments of connection; "none today" is a page, and no moment. */
  readonly connections: readonly number[]
}

export type Patterns = {
  readonly pulls: Picture<CountsByWeek>
  readonly reachedBy: Picture<CountsByWeek>
  readonly loads: Picture<readonly WeekdayLoad[]>
  readonly beside: Picture<WeekBesides>
}

/** The Mondays of the last so many weeks, this one included, oldest first. */
export function lastMondays(today: CivilDate, weeks: number): readonly CivilDate[] {
  const monday = addDays(today, 1 - weekdayOf(today))
  return Array.from({ length: weeks }, (_, index) => addDays(monday, (index - weeks + 1) * 7))
}

/** Draws every picture from the pages since the first of these Mondays. Pages outside the weeks are left out. */
export function patternsOf(pages: readonly PatternPage[], mondays: readonly CivilDate[]): Patterns {
  const within = placedInWeeks(pages, mondays)
  const weeks = mondays.length
  const withPull = within.filter((page) => chosen(page, 'pull').length > 0)
  const withWay = within.filter((page) => page.kind === 'exposure' && chosen(page, 'reached-by').length > 0)
  const withLoad = within.filter(({ fields }) => typeof fields.load === 'number')
  const sides = within.filter(({ kind }) => kind === 'exposure' || kind === 'connection')
  return {
    pulls: picture(withPull, () => countsByWeek(withPull, 'pull', PULLS, weeks)),
    reachedBy: picture(withWay, () => countsByWeek(withWay, 'reached-by', WAYS, weeks)),
    loads: picture(withLoad, () => loadsByWeekday(withLoad)),
    beside: picture(sides, () => weekBesides(sides, weeks)),
  }
}

/** A page with the place of its week among the Mondays. */
type PlacedPage = PatternPage & { readonly week: number }

function placedInWeeks(pages: readonly PatternPage[], mondays: readonly CivilDate[]): readonly PlacedPage[] {
  const [first] = mondays
  if (first === undefined) return []
  return pages
    .map((page) => ({ ...page, week: Math.floor(daysBetween(first, page.date) / 7) }))
    .filter(({ week }) => week >= 0 && week < mondays.length)
}

const WAYS: readonly FieldOption[] = EXPOSURE.fields.flatMap((field) =>
  field.id === 'reached-by' && 'options' in field ? field.options : [],
)

function picture<Figures>(pages: readonly PatternPage[], draw: () => Figures): Picture<Figures> {
  const dates = pages.map(({ date }) => date).toSorted()
  const [first, last] = [dates[0], dates.at(-1)]
  const days = first === undefined || last === undefined ? 0 : daysBetween(first, last) + 1
  const isEnough = pages.length >= LEAST_PAGES && days >= LEAST_DAYS
  return { pages: pages.length, days, figures: isEnough ? draw() : null }
}

function chosen({ fields }: PatternPage, field: string): readonly string[] {
  const value = fields[field]
  return Array.isArray(value) ? value : []
}

function countsByWeek(
  pages: readonly PlacedPage[],
  field: string,
  options: readonly FieldOption[],
  weeks: number,
): CountsByWeek {
  return options
    .map(({ value, label }) => ({
      label,
      counts: perWeek(pages, weeks, (page) => (chosen(page, field).includes(value) ? 1 : 0)),
    }))
    .filter(({ counts }) => counts.some((count) => count > 0))
}

function perWeek(
  pages: readonly PlacedPage[],
  weeks: number,
  worth: (page: PlacedPage) => number,
): readonly number[] {
  const sums = new Array<number>(weeks).fill(0)
  for (const page of pages) sums[page.week] = (sums[page.week] ?? 0) + worth(page)
  return sums
}

function loadsByWeekday(pages: readonly PatternPage[]): readonly WeekdayLoad[] {
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => {
    const loads = pages
      .filter(({ date }) => weekdayOf(date) === weekday)
      .map(({ fields }) => Number(fields.load))
    return { weekday, notes: loads.length, middle: medianOf(loads) }
  })
}

function weekBesides(pages: readonly PlacedPage[], weeks: number): WeekBesides {
  const isExposure = ({ kind }: PatternPage) => kind === 'exposure'
  return {
    exposurePages: perWeek(pages, weeks, (page) => (isExposure(page) ? 1 : 0)),
    exposureMinutes: perWeek(pages, weeks, (page) =>
      isExposure(page) && typeof page.fields.minutes === 'number' ? page.fields.minutes : 0,
    ),
    connections: perWeek(pages, weeks, (page) =>
      !isExposure(page) && page.fields.with !== 'none-today' ? 1 : 0,
    ),
  }
}
