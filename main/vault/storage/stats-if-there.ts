import { lstatSync, type Stats } from 'node:fs'

/** What the system knows of a name, links not followed; null where nothing lies there, and below a file nothing does. */
export function statsIfThere(file: string): Stats | null {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) ?? null
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return null
    throw error
  }
}
