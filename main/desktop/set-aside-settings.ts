import { existsSync, readFileSync, renameSync } from 'node:fs'

/**
 * Security: a settings file that a crash left empty, cut or full of NULs must neither stop the app from starting nor be
 * written over unseen: it goes aside under another name. True where that was done.
 */
export function setAsideUnreadable(file: string, nowMs: number): boolean {
  if (!existsSync(file)) return false
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (typeof kept === 'object' && kept !== null && !Array.isArray(kept)) return false
  } catch {
    // Not to be read: that is what this is for.
  }
  try {
    renameSync(file, file.replace(/\.json$/, `.unreadable-${nowMs}.json`))
    return true
  } catch {
    // Where it cannot even be renamed, electron-store reads it as no settings.
    return false
  }
}
