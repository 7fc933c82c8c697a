import type { Identifier, IdentifierKind } from './identifier.ts'

/**
 * A pattern and what it finds. Where the pattern has a group named `value`, only that group is the finding: the rest is
 * a word that gives it away, such as "file no.". `accept` looks at the value once more.
 */
export type Pattern = {
  readonly kind: IdentifierKind
  readonly expression: RegExp
  readonly accept?: (value: string) => boolean
}

/** Every finding of one pattern in a text. */
export function findPattern(text: string, { kind, expression, accept }: Pattern): readonly Identifier[] {
  const found: Identifier[] = []
  for (const match of text.matchAll(expression)) {
    const value = match.groups?.value ?? match[0]
    const start = match.index + match[0].lastIndexOf(value)
    if (accept === undefined || accept(value)) found.push({ start, end: start + value.length, kind })
  }
  return found
}

/** Bounded as everything here that repeats: a text of nothing but such words, signs or blanks must take no time. */
const SEPARATOR = String.raw`(?:\s{0,4}(?i:number|no\.?|nr\.?|n[°º]|#|id|:|is|was|-)){0,5}\s{0,4}`
/** Letters, digits and the signs that join them, with at least three digits and a digit or letter at either end. */
const REFERENCE = String.raw`(?<value>(?=(?:[\p{L}./-]{0,20}\d){3})[\p{Lu}\d](?:[\p{Lu}\d]|[./ -](?=[\p{Lu}\d]*\d)|-(?=\p{Lu}{1,2}\b))*)`

const countDigits = (value: string) => value.replaceAll(/\D/g, '').length

/** E-mail addresses, wherever they stand. */
export const EMAIL_PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    expression: /(?<![\p{L}\d._%+'-])[\p{L}\d._%+'-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}/gu,
  },
]

/** Insurance and social-security numbers of several countries: after a word that says so, or by their own shape. */
export const INSURANCE_PATTERNS: readonly Pattern[] = [
  {
    kind: 'insurance-number',
    expression: new RegExp(
      String.raw`\b(?i:insurance|policy|member(?:ship)?|subscriber|medicare|medicaid|health ?card|nhs|ssn|social security|national insurance|svnr|sozialversicherung(?:snummer)?|versicherten?(?:nummer)?|versicherungsnummer|krankenkasse|ahv|s[ée]curit[ée] sociale|s[ée]cu|bsn|dni|codice fiscale)${SEPARATOR}${REFERENCE}`,
      'gu',
    ),
    accept: (value) => countDigits(value) >= 5,
  },
  // United States: social security, 3-2-4.
  { kind: 'insurance-number', expression: /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g },
  // United Kingdom: national insurance, two letters, six digits, one letter.
  { kind: 'insurance-number', expression: /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g },
  // Switzerland: AHV, always 756 first.
  { kind: 'insurance-number', expression: /\b756\.\d{4}\.\d{4}\.\d{2}\b/g },
  // Germany: health insurance, a letter and nine digits.
  { kind: 'insurance-number', expression: /\b[A-Z]\d{9}\b/g },
  // Italy: codice fiscale.
  { kind: 'insurance-number', expression: /\b[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z]\b/g },
  // France: thirteen digits and a key of two.
  { kind: 'insurance-number', expression: /\b[12] \d{2} \d{2} \d{2} \d{3} \d{3}(?: \d{2})?\b/g },
  // Spain: eight digits and a letter.
  { kind: 'insurance-number', expression: /\b\d{8}-?[A-Z]\b/g },
  // Austria: four digits, then a date of birth in six.
  { kind: 'insurance-number', expression: /\b\d{4} (?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{2}\b/g },
]

/** File, case and record numbers: after a word that says so, or letters joined to five digits and more. */
export const FILE_PATTERNS: readonly Pattern[] = [
  {
    kind: 'file-number',
    expression: new RegExp(
      String.raw`\b(?i:file|case|chart|record|docket|referral|reference|ref\.?|client|patient|mrn|hospital|court|claim|aktenzeichen|az\.|akte|dossier|fallnummer|patientennummer)${SEPARATOR}${REFERENCE}`,
      'gu',
    ),
  },
  {
    kind: 'file-number',
    expression: /\b[A-Z]{1,5}[-/]?\d{2,}(?:[-/]\d+)*\b/g,
    accept: (value) => countDigits(value) >= 5,
  },
  // Germany and Austria: a court's number, such as 3 F 221/22.
  { kind: 'file-number', expression: /(?<![\d/-])\d{1,3} [A-Z][A-Za-z]{0,2} \d{1,5}\/\d{2}(?![\d/])/g },
  {
    kind: 'file-number',
    expression: /(?<![\d/-])(?:19|20)\d{2}[-/]\d{4,6}(?![\d/-])/g,
  },
]

const PHONE_WORD =
  /(?:phone|telephone|tel|telefon|handy|mobile|cell|call(?:ed)?|ring|text(?:ed)?|whatsapp|number|fax)\W*(?:\p{L}+\W+){0,3}$/iu

/** Phone numbers: 7 to 15 digits written as people write them; never a date, a span of years or an amount. */
export function findPhones(text: string): readonly Identifier[] {
  const found: Identifier[] = []
  for (const match of text.matchAll(
    /(?<![\p{L}\d.,€$£#])(?:\+|00)?\(?\d(?:[\d()/.\s\u2011-]{5,20})\d(?![\p{L}\d%€$£])/gu,
  )) {
    const value = trimmed(match[0])
    const before = text.slice(Math.max(0, match.index - 40), match.index)
    if (value !== null && isPhone(value, PHONE_WORD.test(before)))
      found.push({ start: match.index, end: match.index + value.length, kind: 'phone' })
  }
  return found
}

/** What stands on one line, without a bracket left open. */
function trimmed(value: string): string | null {
  const line = value.split('\n')[0]?.replace(/[\s./(-]+$/u, '') ?? ''
  return (line.match(/\(/g)?.length ?? 0) === (line.match(/\)/g)?.length ?? 0) ? line : null
}

function isPhone(value: string, isAnnounced: boolean): boolean {
  const digits = countDigits(value)
  if (digits < 7 || digits > 15 || /\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})$/.test(value)) return false
  if (/^\d{4}\s?[-/]\s?\d{2,4}$/.test(value) || /[\s./-]{3,}/.test(value)) return false
  if (/^(?:\+|00)\d/.test(value)) return digits >= 8
  if (/^\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4}$/.test(value)) return true
  if (/^\(?0\d/.test(value)) return digits >= 9 || (isAnnounced && digits >= 7)
  return isAnnounced
}
