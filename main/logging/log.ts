import { appendFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The one log. Every field is one of our own words, numbers or references; there is no way to hand it free text. */
export type Log = {
  readonly write: (event: string, fields?: Readonly<Record<string, string | number | boolean>>) => void
}

const LARGEST_LOG = 256 * 1024
const LONGEST_VALUE = 300
/** What comes after is never written, and a pattern must not look through it for ever. */
const LONGEST_LOOKED_AT = 2_000

/**
 * A log in `folder`, readable by this account only and started afresh once it is 256 KiB. A log that cannot be
 * written is no reason to stop working, so failures end here.
 *
 * Security: what is handed in is made of our own words (`shared/describe-error.ts` drops the messages of errors);
 * folders and addresses are taken out once more before a line is written.
 */
export function createLog(folder: string): Log {
  const file = path.join(folder, 'respite.log')
  return {
    write: (event, fields = {}) => {
      const parts = Object.entries(fields).map(([name, value]) => `${name}=${redact(String(value))}`)
      const line = [new Date().toISOString(), event, ...parts].join(' ')
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if (sizeOf(file) > LARGEST_LOG) writeFileSync(file, '', { mode: 0o600 })
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch {
        // Nothing sensible is left to do: the log is where this would be told.
      }
    },
  }
}

/** Takes out folders and addresses, should one ever get here, and cuts what is left to a readable length. */
export function redact(text: string): string {
  return text
    .slice(0, LONGEST_LOOKED_AT)
    .replaceAll(/(?:[A-Za-z]:)?[\\/][^\s:]*[\\/]/g, '[folder]/')
    .replaceAll(/\S+@\S+/g, '[address]')
    .replaceAll(/\s+/g, ' ')
    .slice(0, LONGEST_VALUE)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
