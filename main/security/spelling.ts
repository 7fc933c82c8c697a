import type { Session } from 'electron'

/**
 * Security: Chromium fetches a dictionary for each language it is told to check, and what is looked up in it would be
 * checked word by word. It is told none, before and after: where the system has no checker of its own (Windows, Linux)
 * nothing is checked, and nothing is ever fetched or written. On a Mac the languages are the system's, and this list
 * is not read.
 */
export function setSpelling(session: Session, isOn: boolean): void {
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(isOn)
}
