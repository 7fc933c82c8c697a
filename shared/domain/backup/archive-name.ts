/** The names of finished backups. Security: they say nothing of Respite, and no path can be made of them. */
export const ARCHIVE_NAME = /^backup-\d{8}-\d{6}-[0-9a-f]{8}\.tar\.age$/

/** The name of a backup made at an instant (UTC); `random`, eight hex digits, keeps two of one second apart. */
export function archiveName(madeAtMs: number, random: string): string {
  const digits = new Date(madeAtMs).toISOString().replaceAll(/\D/g, '')
  return `backup-${digits.slice(0, 8)}-${digits.slice(8, 14)}-${random}.tar.age`
}

/** When a backup was made as far as its name says; null for any other name. */
export function madeAtByName(name: string): number | null {
  if (!ARCHIVE_NAME.test(name)) return null
  const [date, time] = [name.slice(7, 15), name.slice(16, 22)]
  const iso = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}Z`
  const madeAtMs = Date.parse(iso)
  return Number.isNaN(madeAtMs) || madeAtMs < 0 ? null : madeAtMs
}
