import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Members no line of the app may use, with what each would do (security.md 2.1 and 2.4). */
const BANNED = [
  [/\bopenExternal\b/, 'hands an address to the browser'],
  [/\bcrashReporter\b/, 'writes memory to disk'],
  [/\bsafeStorage\b/, 'falls back to a password that is known'],
  [/\baddRecentDocument\b/, 'names a vault in the system'],
  [/\b(?:localStorage|sessionStorage|indexedDB)\b/, 'keeps what was written in clear text'],
  [/\baddWordToSpellCheckerDictionary\b/, 'writes a name into the system'],
  [/\bdangerouslySetInnerHTML\b|\.innerHTML\s*=/, 'takes text for markup'],
  [/\bautoUpdater\b/, 'asks somebody on the network'],
  [/\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bsendBeacon\b/, 'speaks to the network'],
  [/\bexecuteJavaScript\b|\beval\(|\bnew Function\(/, 'runs text'],
] as const

const sources = globSync('{main,renderer,shared}/**/*.{ts,tsx}', { cwd: ROOT })

describe('no line of the app uses', () => {
  it.each(BANNED)('%s, which %s', (banned) => {
    const found = sources.filter((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .some((line) => banned.test(line) && !/^\s*(?:\/?\*|\/\/)/.test(line)),
    )
    expect(found).toEqual([])
  })

  it('and there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(300)
  })
})
