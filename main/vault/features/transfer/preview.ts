import type { ImportPreview } from '../../../../shared/contract/transfer.ts'
import { yieldToOthers } from '../../backup/slices.ts'
import type { Store } from '../../storage/store.ts'
import type { ImportedPage, ReadImport } from './imported-page.ts'
import { hasOrigin, textsOf } from './transfer-repository.ts'

/** Pages that are new here, and pages that are here already or stand in the file twice. */
export type SortedPages = {
  readonly fresh: readonly ImportedPage[]
  readonly duplicates: readonly ImportedPage[]
}

const PAGES_A_SLICE = 100
const NAMED = 50

/** A page is here already where its origin is, or where its day has the same text. In slices. */
export async function sortDuplicates(
  store: Store,
  pages: readonly ImportedPage[],
  tell: (share: number) => void,
): Promise<SortedPages> {
  const fresh: ImportedPage[] = []
  const duplicates: ImportedPage[] = []
  const seen = new Set<string>()
  for (let start = 0; start < pages.length; start += PAGES_A_SLICE) {
    store.read((db) => {
      for (const page of pages.slice(start, start + PAGES_A_SLICE)) {
        const { originId, date } = page
        const text = page.body.trim()
        const names = [`text ${date} ${text}`, ...(originId === null ? [] : [`origin ${originId}`])]
        // Two pages whose words are all in their forms are not the same for having no text.
        const isHere =
          (originId !== null && (seen.has(`origin ${originId}`) || hasOrigin(db, originId))) ||
          (text !== '' &&
            (seen.has(`text ${date} ${text}`) || textsOf(db, date).some((body) => body.trim() === text)))
        for (const name of names) seen.add(name)
        if (isHere) duplicates.push(page)
        else fresh.push(page)
      }
    })
    tell(Math.min(1, (start + PAGES_A_SLICE) / pages.length))
    await yieldToOthers()
  }
  return { fresh, duplicates }
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
