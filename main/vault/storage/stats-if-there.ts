import { type BigIntStats, lstatSync, type Stats } from 'node:fs'

/** What the system knows of a name, links not followed; null where nothing lies there, and below a file nothing does. */
export function statsIfThere(file: string): Stats | null {
  return orNull(() => lstatSync(file, { throwIfNoEntry: false }))
}

/** Which file lies under this very name, whatever is in it; null where nothing does. Nothing is opened. */
export function identityOf(file: string): string | null {
  const stats: BigIntStats | null = orNull(() => lstatSync(file, { bigint: true, throwIfNoEntry: false }))
  return stats === null ? null : `${stats.dev}:${stats.ino}`
}

/** Another text whenever what lies under the name was written or replaced; of whatever lies there. */
export function stampOf(file: string): string {
  const { dev, ino, size, mtimeNs, ctimeNs } = lstatSync(file, { bigint: true })
  return [dev, ino, size, mtimeNs, ctimeNs].join()
}

function orNull<T>(look: () => T | undefined): T | null {
  try {
    return look() ?? null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null
    throw error
  }
}
