import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { setAsideUnreadable } from '../../../main/desktop/set-aside-settings.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('a settings file', () => {
  it.each([
    ['empty', ''],
    ['cut in the middle', '{"lockAfterMinutes": 5, "vaul'],
    ['full of NULs', '\0'.repeat(200)],
    ['a list', '[1, 2]'],
    ['a word', 'null'],
  ])('that is %s goes aside and is not lost', (_, content) => {
    const folder = temporaryFolder()
    writeFileSync(path.join(folder, 'settings.json'), content)
    expect(setAsideUnreadable(path.join(folder, 'settings.json'), 7)).toBe(true)
    expect(readdirSync(folder)).toEqual(['settings.unreadable-7.json'])
    expect(readFileSync(path.join(folder, 'settings.unreadable-7.json'), 'utf8')).toBe(content)
  })

  it('that can be read, or is not there, is left alone', () => {
    const folder = temporaryFolder()
    const file = path.join(folder, 'settings.json')
    expect(setAsideUnreadable(file, 7)).toBe(false)
    writeFileSync(file, '{}')
    expect(setAsideUnreadable(file, 7)).toBe(false)
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })
})
