import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const text = readFileSync(path.join(ROOT, 'main/README.md'), 'utf8')
const section = text.slice(text.indexOf('## Hardening'), text.indexOf('## Decisions'))
const rows = section
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const nameIn = (cell: string | undefined) => /^`([^`]+)`$/.exec(cell ?? '')?.[1] ?? 'no name'

describe('the table of hardening rules', () => {
  it('has every rule of main/security', () => {
    const named = rows.map((cells) => nameIn(cells[2]))
    const rules = globSync('main/security/*.ts', { cwd: ROOT }).map((file) => file.slice('main/'.length))
    expect(rules.filter((rule) => !named.includes(rule))).toEqual([])
  })

  it.each(rows)('%s%s', (_, __, where, here) => {
    expect(existsSync(path.join(ROOT, 'main', nameIn(where))), where).toBe(true)
    expect(existsSync(path.join(ROOT, nameIn(here))), here).toBe(true)
  })
})
