import { createHash } from 'node:crypto'
import type { ImportPreview } from '../../../../shared/contract/transfer.ts'
import type { CivilDate } from '../../../../shared/domain/civil-date.ts'
import type { Store } from '../../storage/store.ts'
import { startTurns } from '../../storage/turns.ts'
import type { FittedPage, ReadImport } from './imported-page.ts'
import { hasOrigin, nextTextOf } from './transfer-repository.ts'

/** Pages that are new here, and pages that are here already or stand in the file twice. */
export type SortedPages = {
  readonly fresh: readonly FittedPage[]
  readonly duplicates: readonly FittedPage[]
}

const NAMED = 50

/** A page is here already where its origin is, or where its day has the same text. In slices. */
export async function sortDuplicates(
  store: Store,
  pages: readonly FittedPage[],
  tell: (share: number) => void,
): Promise<SortedPages> {
  const fresh: FittedPage[] = []
  const duplicates: FittedPage[] = []
  const seen = new Set<string>()
  const days = new Map<CivilDate, Promise<ReadonlySet<string>>>()
  const slice = startTurns()
  for (const [index, page] of pages.entries()) {
    const { originId, date } = page
    const text = page.body.trim()
    // Two pages whose words are all in their forms are not the same for having no text.
    const named = text === '' ? null : `text ${date} ${digestOf(text)}`
    const origin = originId === null ? null : `origin ${originId}`
    if (named !== null && !days.has(date)) days.set(date, digestsOf(store, date, slice))
    const isHere =
      (origin !== null && (seen.has(origin) || store.read((db) => hasOrigin(db, originId ?? '')))) ||
      (named !== null && (seen.has(named) || (await days.get(date))?.has(digestOf(text)) === true))
    for (const name of [named, origin]) if (name !== null) seen.add(name)
    if (isHere) duplicates.push(page)
    else fresh.push(page)
    tell((index + 1) / pages.length)
    await slice()
  }
  return { fresh, duplicates }
}

/** The texts of one day, each as its digest: the texts themselves would be read again for every page of that day. */
async function digestsOf(
  store: Store,
  date: CivilDate,
  slice: () => Promise<void>,
): Promise<ReadonlySet<string>> {
  const digests = new Set<string>()
  let after: string | null = null
  for (;;) {
    const from: string | null = after
    const next: ReturnType<typeof nextTextOf> = store.read((db) => nextTextOf(db, date, from))
    if (next === null) return digests
    digests.add(digestOf(next.body.trim()))
    after = next.id
    await slice()
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** What a person sees before anything is taken in. */
export function previewOf(token: string, read: ReadImport, { duplicates }: SortedPages): ImportPreview {
  const dates = read.pages.map(({ date }) => date).toSorted()
  return {
    token,
    source: read.source,
    entryCount: read.pages.length,
    from: dates[0] ?? null,
    to: dates.at(-1) ?? null,
    duplicateCount: duplicates.length,
    duplicates: duplicates.slice(0, NAMED).map(({ date, body }) => ({ date, firstLine: firstLineOf(body) })),
    leftOut: [...read.leftOut],
  }
}

function firstLineOf(body: string): string {
  return [...(body.trim().split('\n')[0] ?? '')].slice(0, 120).join('')
}
