import type {
  Adjustment,
  CaseloadClient,
  CaseloadDraft,
  CaseloadReview,
} from '../../../../shared/contract/caseload.ts'
import type { CaseloadLimits } from '../../../../shared/domain/caseload/figure-words.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { ReadDb, WriteDb } from '../../storage/store.ts'

type ClientRow = Omit<CaseloadClient, 'isTraumaFocused'> & { readonly isTraumaFocused: 0 | 1 }

/** Every client by code: letters first, then the number, so that C2 stands before C10. No other order is offered. */
export function listClients(db: ReadDb): CaseloadClient[] {
  return db
    .all<ClientRow>(
      `SELECT id, code, sessions_per_week AS sessionsPerWeek, is_trauma_focused AS isTraumaFocused, demand, since
       FROM caseload_client ORDER BY rtrim(code, '0123456789'), length(code), code`,
    )
    .map((row) => ({ ...row, isTraumaFocused: row.isTraumaFocused === 1 }))
}

/** Adds or changes a client. */
export function writeClient(db: WriteDb, client: CaseloadClient, nowMs: number): void {
  db.run(
    `INSERT INTO caseload_client (id, code, sessions_per_week, is_trauma_focused, demand, since, saved_at_ms)
     VALUES (:id, :code, :sessionsPerWeek, :isTraumaFocused, :demand, :since, :nowMs)
     ON CONFLICT (id) DO UPDATE SET code = excluded.code, sessions_per_week = excluded.sessions_per_week,
       is_trauma_focused = excluded.is_trauma_focused, demand = excluded.demand, since = excluded.since,
       saved_at_ms = excluded.saved_at_ms`,
    { ...client, isTraumaFocused: client.isTraumaFocused ? 1 : 0, nowMs },
  )
}

/** Number of rows removed: 0 where there is no such client. */
export function deleteClient(db: WriteDb, id: string): number {
  return db.run('DELETE FROM caseload_client WHERE id = :id', { id })
}

/** The own limits; null before any was chosen. */
export function readLimits(db: ReadDb): CaseloadLimits | null {
  return db.one<CaseloadLimits>(
    'SELECT limit_percent AS limitPercent, demanding_cap AS demandingCap FROM caseload_limits',
  )
}

/** Keeps the own limits. */
export function writeLimits(db: WriteDb, limits: CaseloadLimits): void {
  db.run(
    `INSERT INTO caseload_limits (id, limit_percent, demanding_cap) VALUES (1, :limitPercent, :demandingCap)
     ON CONFLICT (id) DO UPDATE SET limit_percent = excluded.limit_percent, demanding_cap = excluded.demanding_cap`,
    limits,
  )
}

/** Every review, oldest first. */
export function listReviews(db: ReadDb): CaseloadReview[] {
  return [
    ...db.all<CaseloadReview>(
      `SELECT reviewed_on AS reviewedOn, clients, sessions_per_week AS sessions, trauma_clients AS traumaClients,
         trauma_sessions_per_week AS traumaSessions, demanding_clients AS demandingClients,
         demanding_sessions_per_week AS demandingSessions, load_per_week AS load, limit_percent AS limitPercent, note
       FROM caseload_review ORDER BY reviewed_on`,
    ),
  ]
}

/** Keeps a review; one a day. */
export function writeReview(db: WriteDb, review: CaseloadReview, nowMs: number): void {
  db.run(
    `INSERT OR REPLACE INTO caseload_review (reviewed_on, clients, sessions_per_week, trauma_clients,
       trauma_sessions_per_week, demanding_clients, demanding_sessions_per_week, load_per_week, limit_percent, note,
       saved_at_ms)
     VALUES (:reviewedOn, :clients, :sessions, :traumaClients, :traumaSessions, :demandingClients,
       :demandingSessions, :load, :limitPercent, :note, :nowMs)`,
    { ...review, nowMs },
  )
}

/** Number of rows removed: 0 where there is no review of that day. */
export function deleteReview(db: WriteDb, reviewedOn: CivilDate): number {
  return db.run('DELETE FROM caseload_review WHERE reviewed_on = :reviewedOn', { reviewedOn })
}

/** The fields of the worksheet that hold something, in no order. */
export function listAdjustments(db: ReadDb): readonly Adjustment[] {
  return db.all<Adjustment>('SELECT field, notes, decision, decided_for AS decidedFor FROM work_adjustment')
}

/** Keeps one field of the worksheet. */
export function writeAdjustment(db: WriteDb, adjustment: Adjustment, nowMs: number): void {
  db.run(
    `INSERT OR REPLACE INTO work_adjustment (field, notes, decision, decided_for, saved_at_ms)
     VALUES (:field, :notes, :decision, :decidedFor, :nowMs)`,
    { ...adjustment, nowMs },
  )
}

/** What is half typed; blank where nothing is. */
export function readDraft(db: ReadDb): CaseloadDraft {
  const row = db.one<{ forms: string; note: string }>('SELECT forms, note FROM caseload_draft')
  if (row === null) return { forms: [], note: '' }
  return { forms: JSON.parse(row.forms) as CaseloadDraft['forms'], note: row.note }
}

/** Keeps what is half typed. */
export function writeDraft(db: WriteDb, { forms, note }: CaseloadDraft): void {
  db.run('INSERT OR REPLACE INTO caseload_draft (id, forms, note) VALUES (1, :forms, :note)', {
    forms: JSON.stringify(forms),
    note,
  })
}
