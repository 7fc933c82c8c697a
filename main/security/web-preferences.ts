import path from 'node:path'
import type { Session, WebPreferences } from 'electron'

/**
 * Security: a page that was taken over must find no Node, no other origin and no way around the bridge; so every
 * window is made with these preferences and no others.
 */
export function pagePreferences(
  session: Session,
  isPackaged: boolean,
  checksSpelling = false,
): WebPreferences {
  return {
    session,
    preload: path.join(import.meta.dirname, '../preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: checksSpelling,
    devTools: !isPackaged,
  }
}
