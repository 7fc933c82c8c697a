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

/** A short fingerprint of an entry's text. */
export function hashBody(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
