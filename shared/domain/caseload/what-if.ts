import type { CountedClient } from './figures.ts'

type IdentifiedClient = CountedClient & { readonly id: string; readonly code: string }

/** One thing tried out on paper. Nothing of it is kept. */
export type WhatIfChange =
  | { readonly kind: 'without'; readonly clientId: string }
  | { readonly kind: 'sessions'; readonly clientId: string; readonly sessionsPerWeek: number }
  | { readonly kind: 'added'; readonly id: string; readonly client: CountedClient }

/**
 * The caseload as it would be. Changes apply in order; one about a client who is not there changes nothing, and of
 * two about the same client's sessions the later one counts.
 */
export function caseloadWith(
  clients: readonly IdentifiedClient[],
  changes: readonly WhatIfChange[],
): readonly CountedClient[] {
  const kept = clients.flatMap((client) => {
    if (changes.some((change) => change.kind === 'without' && change.clientId === client.id)) return []
    const sessions = changes.findLast((change) => change.kind === 'sessions' && change.clientId === client.id)
    return sessions?.kind === 'sessions'
      ? [{ ...client, sessionsPerWeek: sessions.sessionsPerWeek }]
      : [client]
  })
  return [...kept, ...changes.flatMap((change) => (change.kind === 'added' ? [change.client] : []))]
}
