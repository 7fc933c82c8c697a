import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Where sentences stand that a person reads. */
const READ = ['renderer', 'shared'] as const
/** What names are made of, and the language of the search: data and not sentences. */
const DATA = /^shared\/domain\/(identifiers\/|journal\/search-words)/
/** A command keeps the marks it is typed with. */
const COMMAND = / --[a-z]+ /

/** A mark of the typewriter in something that is read, and how it is written there. */
const TYPEWRITTEN: readonly RegExp[] = [
  // An apostrophe in a double-quoted string, a template, or words between tags.
  /"[^"\n]*[A-Za-z]'(?=[a-z ,.])[^"\n]*"/,
  /`[^`\n]*[a-z]'(?:s|t|re|ll|ve|d|m)\b[^`\n]*`/,
  />[^<>{}\n]*[A-Za-z]'[a-z][^<>{}\n]*/,
  /^\s+[A-Z][^=;(){}<>'"`\n]*[a-z]'[a-z ][^=;(){}<>"`\n]*$/,
  // Words in straight double quotes inside a string or a template.
  /'[^'\n=[]*(?<![\w$=])"[A-Za-z$][^'\n=]*'/,
  /`[^`\n=[]*(?<![\w$=])"[A-Za-z$][^`\n=]*`/,
]

function typewrittenIn(source: string): readonly string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')
  return code
    .split('\n')
    .filter((line) => !COMMAND.test(line) && TYPEWRITTEN.some((mark) => mark.test(line)))
    .map((line) => line.trim())
}

describe('what a person reads', () => {
  it('is set with the marks of a book: ’ “ ”', () => {
    const found = READ.flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
        .filter((file) => /\.tsx?$/.test(file) && !DATA.test(file))
        .flatMap((file) =>
          typewrittenIn(readFileSync(path.join(ROOT, file), 'utf8')).map((line) => `${file}: ${line}`),
        ),
    )
    expect(found).toEqual([])
  })

  it.each([
    ['lede: "Leave clients\' stories where they are.",'],
    ["<p>Somebody's voice.</p>"],
    ["          Write today's page"],
    [`'This "better" is unconfirmed.'`],
    ["`It isn't time yet`"],
  ])('would find %s', (line) => {
    expect(typewrittenIn(line)).toHaveLength(1)
  })
})
