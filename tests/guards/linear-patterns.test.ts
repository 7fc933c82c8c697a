import { describe, expect, it } from 'vitest'
import { checkPdf } from '../../main/desktop/check-pdf.ts'
import { redact } from '../../main/logging/log.ts'
import { snippetOf } from '../../main/vault/features/journal/snippet.ts'
import { wantedWords } from '../../main/vault/features/journal/wanted-words.ts'
import { listedIn, readHead } from '../../main/vault/features/transfer/read-head.ts'
import { withoutMarkup } from '../../main/vault/features/transfer/without-markup.ts'
import { withoutEscapes, withoutPictures } from '../../main/vault/features/transfer/without-pictures.ts'
import { readCalendarTimes } from '../../main/vault/features/workday/calendar-times.ts'
import { holdsWords } from '../../renderer/components/section-search.ts'
import { describeError } from '../../shared/describe-error.ts'
import { readArchiveName } from '../../shared/domain/backup/archive-name.ts'
import { folderRisk } from '../../shared/domain/backup/folder-risk.ts'
import { readCode } from '../../shared/domain/caseload/code.ts'
import { readSessionsPerWeek } from '../../shared/domain/caseload/sessions-per-week.ts'
import { isCivilDate } from '../../shared/domain/civil-date.ts'
import { problemWithCodeName } from '../../shared/domain/codes/code-name.ts'
import { findAddresses } from '../../shared/domain/identifiers/find-addresses.ts'
import { findBirthDates } from '../../shared/domain/identifiers/find-dates.ts'
import {
  EMAIL_PATTERNS,
  FILE_PATTERNS,
  findPattern,
  findPhones,
  INSURANCE_PATTERNS,
} from '../../shared/domain/identifiers/find-numbers.ts'
import { foldWord } from '../../shared/domain/identifiers/page-findings.ts'
import { passagesOf } from '../../shared/domain/identifiers/passages.ts'
import { replaceEverywhere } from '../../shared/domain/identifiers/replace-word.ts'
import { searchPhrases, searchQuery } from '../../shared/domain/journal/search-words.ts'
import { readTag } from '../../shared/domain/journal/tag.ts'
import { readOfficialForm } from '../../shared/domain/measure/official-form.ts'
import { asOneLine, withProfession } from '../../shared/domain/measure/official-lines.ts'
import { sameProfessionWord } from '../../shared/domain/measure/retest.ts'
import { readMinutes } from '../../shared/domain/practices/movement.ts'
import { readHours } from '../../shared/domain/practices/sleep.ts'
import { wholeSecret } from '../../shared/domain/safekeeping/recovery-key.ts'
import { codesIn } from '../../shared/domain/summary/own-texts.ts'
import { readDayLine } from '../../shared/domain/workday/day-line.ts'
import { type HardText, repeated, superlinear } from '../support/growth.ts'

/** Signs and words that patterns look for, each many times over. */
const PIECES = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '\t',
  '-',
  '.',
  ',',
  ':',
  '@',
  '/',
  '\\',
  '(',
  ')',
  '[',
  '![',
  '](',
  ']',
  '<',
  '<p',
  '</',
  '>',
  '"',
  "'",
  '#',
  '=',
  'é',
  '\u0301',
  '\u00ad',
  'a ',
  'A-',
  'Aa ',
  'Aa-',
  'a.',
  'a@',
  '1.',
  '1/',
  '1 ',
  '1-',
  '1a',
  ' \n',
  '- ',
  '"a',
  'a"',
  '\r\n',
  '\\*',
] as const
const plain = PIECES.map((piece) => repeated(piece, '', 'x'))

/** Everything that looks through text from outside with a pattern, and what is hard for it besides. */
const READERS: readonly (readonly [string, (text: string) => unknown, ...HardText[]])[] = [
  ['withoutEscapes', withoutEscapes, repeated('\\\\')],
  [
    'snippetOf',
    (text) => [
      snippetOf(text, wantedWords(searchPhrases('a aa "a a a" é 1 b'))),
      snippetOf(`${text} z`, wantedWords(searchPhrases('z q'))),
    ],
  ],
  ['withoutPictures', withoutPictures, repeated('![](dayone-moment:'), repeated('](dayone-moment:', '', ')')],
  [
    'text with HTML',
    withoutMarkup,
    ...PIECES.map((piece) => repeated(piece, '<p>', 'x')),
    repeated('<br', '<p>'),
    repeated('&lt;', '<p>'),
  ],
  [
    'Markdown',
    (text) => {
      const { head, body } = readHead(text)
      return [listedIn(head, 'tags'), listedIn(head, 'date'), body]
    },
    repeated(' ', '---\ntags:', ']]\n---\n'),
    repeated('"', '---\ntags: a', 'b\n---\n'),
    repeated('\n---a', '---'),
  ],
  ['readTag', readTag, repeated('\u200f')],
  ['problemWithCodeName', problemWithCodeName],
  ['readCode', readCode],
  ['isCivilDate', isCivilDate],
  ['searchQuery', searchQuery],
  [
    'a calendar',
    (text) =>
      readCalendarTimes({
        file: Buffer.from(
          `BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20200101T100000Z\nSUMMARY:${text}\nEND:VEVENT\nEND:VCALENDAR`,
        ),
        date: '2020-01-01',
        timeZone: 'UTC',
      }),
  ],
  [
    'calendar lines',
    (text) =>
      readCalendarTimes({
        file: Buffer.from(`BEGIN:VCALENDAR\n${text}`),
        date: '2020-01-01',
        timeZone: 'UTC',
      }),
    repeated('BEGIN:VEVENT\n'),
    repeated('BEGIN:VEVENT\nEND:VEVENT\n'),
    repeated('A;B="', 'X;'),
    repeated(';A=B', 'X'),
  ],
  ['readOfficialForm', readOfficialForm, repeated('1. a\n'), repeated('1 a\nb\n'), repeated('1\n')],
  ['asOneLine', asOneLine],
  ['withProfession', (text) => withProfession(text, 'therapist'), repeated('[ '), repeated('[helper ')],
  ['sameProfessionWord', (text) => sameProfessionWord(text, 'a')],
  [
    'findAddresses',
    findAddresses,
    repeated('12 Aa '),
    repeated('Aa ', '12 '),
    repeated('de la ', 'Via '),
    repeated('Flat 3, '),
    repeated('1/1', '12 rue '),
    repeated('Aaaa', 'Via '),
  ],
  ['findBirthDates', findBirthDates, repeated('1.1.'), repeated('born '), repeated('1 of ')],
  ['findPhones', findPhones, repeated('0 0'), repeated('(0'), repeated('tel 0 ')],
  [
    'numbers',
    (text) => [...INSURANCE_PATTERNS, ...FILE_PATTERNS].map((pattern) => findPattern(text, pattern)),
    repeated('file '),
    repeated('file-'),
    repeated(' : ', 'file'),
    repeated('number ', 'file '),
    repeated(' ', 'file'),
    repeated('#', 'file'),
    repeated('a', 'file '),
    repeated('A1-', 'file '),
    repeated('1-1', 'A'),
    repeated('file:'),
  ],
  [
    'e-mail',
    (text) => EMAIL_PATTERNS.map((pattern) => findPattern(text, pattern)),
    repeated('a.', 'a@'),
    repeated('a-', 'a@'),
    repeated('a@a.'),
  ],
  ['foldWord', foldWord],
  ['passagesOf', passagesOf, repeated('.”')],
  ['replaceEverywhere', (text) => replaceEverywhere(text, 'aa', 'b')],
  ['codesIn', (text) => codesIn(text, ['a', '12'])],
  ['readDayLine', (text) => readDayLine(text, { usualLengthMinutes: 50, demands: new Map() })],
  ['readSessionsPerWeek', readSessionsPerWeek],
  ['readMinutes', readMinutes],
  ['readHours', readHours],
  ['wholeSecret', wholeSecret],
  ['holdsWords', (text) => [holdsWords(text, 'a b'), holdsWords('a b', text)]],
  ['folderRisk', (text) => folderRisk(text, null)],
  ['readArchiveName', readArchiveName],
  ['redact', redact],
  [
    'describeError',
    (text) => {
      const error = new Error(text)
      error.stack = `Error: ${text}\n    at a (${text}`
      return describeError(error)
    },
  ],
  [
    'checkPdf',
    (text) => {
      try {
        checkPdf(Buffer.from(`%PDF-${text}`), 'A4')
      } catch {
        return null
      }
      return null
    },
    repeated('/MediaBox '),
    repeated(' ', '/MediaBox'),
  ],
]

const CASES = READERS.map(([name, work, ...own]) => ({ name, work, texts: [...own, ...plain] }))

describe('A text twice as long takes about twice as long', () => {
  it.each(CASES)(
    'in $name',
    ({ work, texts }) => {
      expect(texts.map((text) => superlinear(work, text)).filter((seen) => seen !== null)).toEqual([])
    },
    60_000,
  )

  it('and this test sees it where it does not', () => {
    const backtracking = (text: string) => text.replaceAll(/!\[[^\]]*!\[[^\]]*\]\(x/g, '')
    expect(superlinear(backtracking, repeated('!['))).toMatch(/characters take/)
  })
})
