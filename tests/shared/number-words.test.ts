// biome-ignore lint/style/noRestrictedImports: another system's way of writing takes a process of its own.
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { figureWords, oneDecimalWords } from '../../shared/domain/number-words.ts'

describe('figures in words', () => {
  it('show one decimal where the margin of a score is named, and as many as there are elsewhere', () => {
    expect([oneDecimalWords(4.9), oneDecimalWords(5), figureWords(3), figureWords(0.25)]).toEqual([
      '4.9',
      '5.0',
      '3',
      '0.25',
    ])
  })

  it('are written as the system of the person writes them', () => {
    const script = `
      import { figureWords, oneDecimalWords } from ${JSON.stringify(new URL('../../shared/domain/number-words.ts', import.meta.url).pathname)}
      console.log([oneDecimalWords(4.4), figureWords(2.5), figureWords(10500)].join(' '))
    `
    const written = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { LC_ALL: 'de_DE.UTF-8' },
      encoding: 'utf8',
    })
    expect(written.trim()).toBe('4,4 2,5 10.500')
  })
})
