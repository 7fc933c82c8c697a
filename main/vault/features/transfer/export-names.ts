import path from 'node:path'
import { type CivilDate, isCivilDate } from '../../../../shared/domain/civil-date.ts'
import { JOURNAL_KINDS } from '../../../../shared/domain/journal/kinds.ts'
import { EXPORT_FILE, EXPORT_README_FILE } from './export-format.ts'

/*
 * Security: ids, dates and names of tables come out of rows, and a vault may be somebody else's work: a page whose id
 * is `../../outside` must not be written there, nor anything be taken away there later. Every name in an export is one
 * of the shapes below, and every path is looked at once more before it is used.
 */

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TABLE = /^[a-z][a-z0-9_]{0,60}$/
const PAGE = /^pages\/\d{4}-\d{2}\/\d{4}-\d{2}-\d{2}-[a-z-]{1,40}-[0-9a-f-]{36}\.md$/
const OTHER_PAGE = /^pages\/other\/page-\d{1,9}\.md$/
const RECORDS = /^records\/[a-z][a-z0-9_-]{0,60}\.jsonl$/
const FOLDER = /^(?:records|pages|pages\/other|pages\/\d{4}-\d{2})$/
/** What Windows keeps for its devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9]|lpt[0-9])(?:\.|$)/i
const PARTIAL = /^(respite-export-\d{4}-\d{2}-\d{2}(\.tar\.age)?)\.([0-9a-f]{32})\.partial$/

/** The file of one page, `number` of all; a page whose row could not have been written here gets its number as a name. */
export function pageName(
  { id, date, kind }: { readonly id: string; readonly date: CivilDate; readonly kind: string },
  number: number,
): string {
  const isOwn = ID.test(id) && isCivilDate(date) && JOURNAL_KINDS.some((known) => known === kind)
  const name = `pages/${date.slice(0, 7)}/${date}-${kind}-${id}.md`
  return isOwn && PAGE.test(name) ? name : `pages/other/page-${number}.md`
}

/** The file of one table, `number` of all. */
export function recordsName(table: string, number: number): string {
  return TABLE.test(table) && !RESERVED.test(table)
    ? `records/${table}.jsonl`
    : `records/table-${number}.jsonl`
}

/** Whether an export writes a file of this name, `/` between folders. */
export function isExportedFile(name: string): boolean {
  return (
    name === EXPORT_README_FILE ||
    name === EXPORT_FILE ||
    [PAGE, OTHER_PAGE, RECORDS].some((shape) => shape.test(name))
  )
}

/** Whether an export makes a folder of this name. */
export function isExportedFolder(name: string): boolean {
  return FOLDER.test(name)
}

/** Where a file of an export lies within its folder. Throws for a name that is none, or that would leave the folder. */
export function placeOf(folder: string, name: string): string {
  const parts = name.split('/')
  const place = path.resolve(folder, ...parts)
  const isInside = place.startsWith(path.resolve(folder) + path.sep)
  if (!isInside || !isExportedFile(name) || parts.some((part) => RESERVED.test(part)))
    throw new Error('A file of an export would leave its folder')
  return place
}

/** An export while it is written. */
export type Partial = {
  /** Its full path. */
  readonly place: string
  /** What it is called once it is whole. */
  readonly whole: string
  readonly isEncrypted: boolean
  readonly token: string
}

/** What a kept path stands for; null unless it is exactly what an export is called while it is written. */
export function readPartial(place: string): Partial | null {
  // Resolved, so that it neither climbs nor ends in a separator, with which a link would be followed.
  if (path.resolve(place) !== place || place.includes('\0')) return null
  // A share of another computer would be asked for with the person's own sign-in.
  if (process.platform === 'win32' && place.startsWith('\\\\')) return null
  const [, name, encrypted, token] = PARTIAL.exec(path.basename(place)) ?? []
  if (name === undefined || token === undefined) return null
  return { place, whole: path.join(path.dirname(place), name), isEncrypted: encrypted !== undefined, token }
}

/** The file that tells that a folder is an export of ours: its name and its content hold the same random token. */
export function markerOf(folder: string, token: string): string {
  return path.join(folder, `.respite-export-${token}`)
}
