/** How much a client asks, 1 little to 3 a lot. */
export type Demand = 1 | 2 | 3

/** What a client counts as. Sessions a week come in quarters, so that sums of them are exact. */
export type CountedClient = {
  /** 0.25 (about once a month) to 20. */
  readonly sessionsPerWeek: number
  readonly isTraumaFocused: boolean
  readonly demand: Demand
}

/** The sums of a caseload. */
export type CaseloadFigures = {
  readonly clients: number
  /** A week. */
  readonly sessions: number
  readonly traumaClients: number
  readonly traumaSessions: number
  /** Clients with demand 3. */
  readonly demandingClients: number
  readonly demandingSessions: number
  /** Sessions a week, each counted as often as its demand says. A sum to compare with itself, no measure of anything. */
  readonly load: number
}

/** From this demand on a client counts as demanding. */
export const DEMANDING: Demand = 3

/** The share at which one's own limit starts out; an example without research behind it (clinical.md C20). */
export const EXAMPLE_LIMIT_PERCENT = 60

/** The share that is called out by name whatever the own limit is; it has no research behind it either. */
export const CALLED_OUT_PERCENT = 80

/** Adds a caseload up. */
export function caseloadFigures(clients: readonly CountedClient[]): CaseloadFigures {
  const trauma = clients.filter((client) => client.isTraumaFocused)
  const demanding = clients.filter((client) => client.demand === DEMANDING)
  return {
    clients: clients.length,
    sessions: sessionsOf(clients),
    traumaClients: trauma.length,
    traumaSessions: sessionsOf(trauma),
    demandingClients: demanding.length,
    demandingSessions: sessionsOf(demanding),
    load: clients.reduce((sum, client) => sum + client.sessionsPerWeek * client.demand, 0),
  }
}

function sessionsOf(clients: readonly CountedClient[]): number {
  return clients.reduce((sum, client) => sum + client.sessionsPerWeek, 0)
}

/** 0 to 100; null of an empty whole, because no share can be said of nothing. */
export function sharePercent(part: number, whole: number): number | null {
  return whole === 0 ? null : (part * 100) / whole
}

/** Whether a share lies above a limit. Exactly at the limit is not above it; compared without rounding. */
export function isAbove(part: number, whole: number, limitPercent: number): boolean {
  return part * 100 > limitPercent * whole
}
