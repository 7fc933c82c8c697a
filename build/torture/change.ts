import { createHash } from 'node:crypto'

/** Where one entry stands after a change: what a reader has to find again. */
export type EntryState = {
  readonly id: string
  readonly revision: number
  readonly bodyHash: string
  readonly binned: boolean
  /** Taken away for good: a reader must not find it again. */
  readonly gone: boolean
}

/** What the writer says on its pipe: before a change what it will lead to, after the acknowledgement that it did. */
export type WriterLine = { readonly kind: 'will' | 'did'; readonly state: EntryState }

/** What the writer under a failing disk says on its pipe. */
export type FaultLine =
  | WriterLine
  | { readonly kind: 'refused'; readonly state: EntryState; readonly code: string }
  | { readonly kind: 'search-refused'; readonly code: string }
  | { readonly kind: 'not-opened' | 'not-folded'; readonly why: string }
  | { readonly kind: 'locked' }

/** How an entry was found after all was over, against what it may be; not there is as good as gone. */
export function isAsPromised(found: EntryState | undefined, state: EntryState): boolean {
  if (state.gone) return found === undefined
  return (
    found !== undefined &&
    found.revision === state.revision &&
    found.bodyHash === state.bodyHash &&
    found.binned === state.binned
  )
}

/** A short fingerprint of an entry's text. */
export function hashBody(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
