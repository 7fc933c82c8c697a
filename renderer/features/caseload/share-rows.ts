import { type CaseloadFigures, sharePercent } from '../../../shared/domain/caseload/figures.ts'

/** One set of sums in a picture: the list as it is, as tried, or of one review. */
export type ShareSeries = {
  readonly name: string
  readonly figures: CaseloadFigures
  /** What stands at its bars, where there are several that have to be told apart. */
  readonly label?: string
}

/** The rows a limit on trauma-focused work is about. */
export const TRAUMA_ROWS = { first: 'Trauma, by client', last: 'Trauma, by session' } as const

/** One group of bars: a share, of every series in turn, in whole percent as the sentences say it. 0 where there is no share. */
type ShareRow = { readonly name: string; readonly shares: readonly number[] }

/** The four shares a picture shows, in the order they stand in. */
export function shareRows(series: readonly ShareSeries[]): readonly ShareRow[] {
  return SHARES.map(({ name, of }) => ({
    name,
    shares: series.map(({ figures }) => Math.round(of(figures) ?? 0)),
  }))
}

const SHARES: readonly { readonly name: string; readonly of: (figures: CaseloadFigures) => number | null }[] =
  [
    { name: TRAUMA_ROWS.first, of: (sums) => sharePercent(sums.traumaClients, sums.clients) },
    { name: TRAUMA_ROWS.last, of: (sums) => sharePercent(sums.traumaSessions, sums.sessions) },
    { name: 'Demanding, by client', of: (sums) => sharePercent(sums.demandingClients, sums.clients) },
    { name: 'Demanding, by session', of: (sums) => sharePercent(sums.demandingSessions, sums.sessions) },
  ]
