import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Session } from 'electron'
import { describe, expect, it } from 'vitest'
import { setSpelling } from '../../main/security/spelling.ts'
import { pagePreferences } from '../../main/security/web-preferences.ts'

const RENDERER = path.resolve(import.meta.dirname, '../../renderer')

/** The fields a person can type into, each as the source of its opening tag, under the file it is in. */
function typingFields(): readonly { readonly file: string; readonly tag: string }[] {
  return readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .flatMap((file) =>
      fieldsIn(readFileSync(path.join(RENDERER, file), 'utf8')).map((tag) => ({ file, tag })),
    )
}

function fieldsIn(source: string): readonly string[] {
  return [...source.matchAll(/<(?:Input|TextArea|SearchField|input|textarea)\b[\s\S]*?\/>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/type="(radio|checkbox|file|range)"/.test(tag))
}

describe('spelling', () => {
  it('is looked at in no field that does not say so, and where it says so it is off until switched on', () => {
    const fields = typingFields()
    expect(fields.length).toBeGreaterThan(5)
    expect(fields.filter(({ tag }) => !/spellCheck=\{(false|checksSpelling)\}/.test(tag))).toEqual([])
    expect([
      ...new Set(fields.filter(({ tag }) => tag.includes('{checksSpelling}')).map(({ file }) => file)),
    ]).toEqual(['components/text-field.tsx', 'components/writing-page.tsx'])
    expect(readFileSync(path.join(RENDERER, 'index.html'), 'utf8')).toContain(
      '<html lang="en" spellcheck="false">',
    )
    expect(readFileSync(path.join(RENDERER, 'components/spell-check.ts'), 'utf8')).toContain(
      'createContext(false)',
    )
  })

  it('would notice a field without it', () => {
    expect(
      fieldsIn('<Input className={styles.input} />').filter((tag) => !tag.includes('spellCheck')),
    ).toHaveLength(1)
  })

  it('names no language to Chromium, on or off, so that no dictionary is fetched', () => {
    const told: unknown[] = []
    const session = {
      setSpellCheckerLanguages: (languages: string[]) => told.push(languages),
      setSpellCheckerEnabled: (isOn: boolean) => told.push(isOn),
    } as unknown as Session
    setSpelling(session, false)
    setSpelling(session, true)
    expect(told).toEqual([[], false, [], true])
    expect(pagePreferences(session, true).spellcheck).toBe(false)
  })
})
