/** The names of finished backups. Security: they say nothing of Respite, and no path can be made of them. */
export const ARCHIVE_NAME = /^backup-\d{8}-\d{6}-[0-9a-f]{8}\.tar\.age$/

declare const checked: unique symbol

/**
 * A name that was held against `ARCHIVE_NAME`, wherever it came from.
 *
 * Security: a name out of a row, an archive or a call that became a path unread deleted folders of the computer. What
 * joins one to a folder takes this type and no text.
 */
export type ArchiveName = string & { readonly [checked]: 'archive name' }

/** The only way to such a name; null for any other text. */
export function readArchiveName(text: unknown): ArchiveName | null {
  return isArchiveName(text) ? text : null
}

/** The name of a backup made at an instant (UTC); `random`, eight hex digits, keeps two of one second apart. */
export function archiveName(madeAtMs: number, random: string): ArchiveName {
  const digits = new Date(madeAtMs).toISOString().replaceAll(/\D/g, '')
  const name = `backup-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${random}.tar.age`
  if (!isArchiveName(name)) throw new Error('A backup was to be named in another form')
  return name
}

/** When a backup was made as far as its name says, to the second. */
export function madeAtByName(name: ArchiveName): number {
  const [date, time] = [name.slice(7, 15), name.slice(16, 22)]
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`
  return Date.parse(iso)
}

function isArchiveName(text: unknown): text is ArchiveName {
  if (typeof text !== 'string' || !ARCHIVE_NAME.test(text)) return false
  const madeAtMs = madeAtByName(text as ArchiveName)
  return !Number.isNaN(madeAtMs) && madeAtMs >= 0
}
