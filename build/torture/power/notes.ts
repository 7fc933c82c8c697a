import type { EntryState } from '../change.ts'

/**
 * What the living process writes down among its own system calls. A world is a passphrase and what it opens: a change of
 * keys, a restore or the first making leads from one to the next, and between `will` and `did` either may be there.
 */
export type LifeNote =
  | { readonly kind: 'will' | 'did'; readonly state: EntryState }
  | {
      readonly kind: 'world-will'
      readonly passphrase: string
      /** Everything that is in the next world; null where it is what was there before. */
      readonly entries: readonly EntryState[] | null
    }
  | { readonly kind: 'world-did' }

/** What may be found: per entry every state it may be in, null for not being there. */
export type World = {
  readonly passphrase: string
  readonly allowed: Map<string, readonly (EntryState | null)[]>
}

/** Where the promises stand: null before the first vault was acknowledged. */
export type Promised = { world: World | null; next: World | null }

/** Takes a note into what was promised. */
export function takeNote(promised: Promised, note: LifeNote): void {
  if (note.kind === 'world-will') {
    const kept = note.entries?.map((state) => [state.id, [state]] as const) ?? promised.world?.allowed ?? []
    promised.next = { passphrase: note.passphrase, allowed: new Map(kept) }
  } else if (note.kind === 'world-did') {
    promised.world = promised.next
    promised.next = null
  } else {
    const allowed = promised.world?.allowed
    if (allowed === undefined) throw new Error('A page was written before there was a vault')
    const { state } = note
    allowed.set(state.id, note.kind === 'did' ? [state] : [...(allowed.get(state.id) ?? [null]), state])
  }
}
