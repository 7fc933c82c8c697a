import type { Identifier } from './identifier.ts'

const MONTH = String.raw`(?:jan(?:uary|uar|\.)?|j[äa]nner|feb(?:ruary|ruar|\.)?|mar(?:ch|\.)?|m[äa]rz|apr(?:il|\.)?|may|mai|june?|juni|july?|juli|aug(?:ust|\.)?|sept?(?:ember|\.)?|oct(?:ober|\.)?|okt(?:ober|\.)?|nov(?:ember|\.)?|de[cz](?:ember|\.)?|janvier|f[ée]vrier|mars|avril|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)`
const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th|er|\.)?`
const YEAR = String.raw`(?:19|20)\d{2}`

const NUMERIC = String.raw`\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:${YEAR}|\d{2})|${YEAR}[./-]\d{1,2}[./-]\d{1,2}`
const WORDED = String.raw`${DAY}\s(?:of\s|de\s)?${MONTH}(?:,?\s(?:de\s)?${YEAR})?|${MONTH}\s${DAY}(?:,?\s${YEAR})?`
const DATE = new RegExp(String.raw`(?<![\d.,/-])(?:${NUMERIC}|${WORDED})(?![\d/-]|\p{L})`, 'giu')

const BIRTH_WORD =
  /(?:\bborn\b|\bbirth(?:day|date)?\b|\bd\.?o\.?b\b|\bgeb(?:oren|\.)|geburtsdatum|\bn[ée]e?\b|naissance|\bnacid[oa]\b|\bnat[oa]\b)[^.!?\n]{0,30}$/iu

/** The newest year in which a date without any word beside it is still taken for a date of birth. */
const NEWEST_YEAR = 2015

/**
 * Dates that may be dates of birth: any date after a word that says so, and any full date up to 2015, because a page
 * about this month has little other use for one. The eleventh of September 2001 is left alone.
 */
export function findBirthDates(text: string): readonly Identifier[] {
  const found: Identifier[] = []
  for (const match of text.matchAll(DATE)) {
    const value = match[0]
    const before = text.slice(Math.max(0, match.index - 60), match.index)
    if (isEleventhOfSeptember(value)) continue
    if (BIRTH_WORD.test(before) || isLongPast(value))
      found.push({ start: match.index, end: match.index + value.length, kind: 'birth-date' })
  }
  return found
}

function isLongPast(value: string): boolean {
  const year = /(?:19|20)\d{2}/.exec(value)?.[0]
  return year !== undefined && Number(year) <= NEWEST_YEAR
}

function isEleventhOfSeptember(value: string): boolean {
  return (
    /2001/.test(value) &&
    (/sep/i.test(value) ? /\b11/.test(value) : /\b0?9\b/.test(value) && /\b11\b/.test(value))
  )
}
