/*
 * The words of a text as the full-text index cuts and folds them (FTS5's unicode61 with remove_diacritics: letters,
 * digits and what is privately used make words; an accent of its own goes on with one). Only here to show what was
 * found, so folding may take a little more for the same than the index does, never less.
 */

const SEPARATOR = 1
const LETTER = 2
const ACCENT = 3

/** The kinds of the characters of the basic plane; 0 where a character was not looked at yet. */
const kinds = new Uint8Array(0x10000)
const IN_A_WORD = /[\p{L}\p{N}\p{Co}]/u
/** FTS5's own list of accents that may stand in a word: bits from U+0300 and from U+0320 on. */
const ACCENTS = [0x08029fdf, 0x000361f8] as const

function kindOf(code: number): number {
  // Half a pair is never kept: the other half says what it is.
  if (code > 0xffff) return IN_A_WORD.test(String.fromCodePoint(code)) ? LETTER : SEPARATOR
  if (code >= 0xd800 && code <= 0xdfff) return SEPARATOR
  const kind = isAccent(code) ? ACCENT : IN_A_WORD.test(String.fromCodePoint(code)) ? LETTER : SEPARATOR
  kinds[code] = kind
  return kind
}

function isAccent(code: number): boolean {
  const bit = code - 0x300
  if (bit < 0 || bit >= 50) return false
  return (((ACCENTS[bit < 32 ? 0 : 1] ?? 0) >>> (bit % 32)) & 1) === 1
}

/** Where the words of a text begin and end, one after the other. */
export class WordWalk {
  start = 0
  end = 0
  /** Only letters and digits of ASCII. */
  isPlain = false
  readonly #text: string

  constructor(text: string, from: number) {
    this.#text = text
    this.end = from
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    const text = this.#text
    let at = this.end
    while (at < text.length && kindAt(text, at) !== LETTER) at += stepAt(text, at)
    if (at >= text.length) return false
    this.start = at
    let units = 0
    while (at < text.length && kindAt(text, at) !== SEPARATOR) {
      units |= text.charCodeAt(at)
      at += stepAt(text, at)
    }
    this.end = at
    this.isPlain = units < 128
    return true
  }
}

function kindAt(text: string, at: number): number {
  const known = kinds[text.charCodeAt(at)] ?? 0
  return known === 0 ? kindOf(text.codePointAt(at) ?? 0) : known
}

function stepAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** A word without capital letters and accents. */
export function foldWord(word: string, isPlain: boolean): string {
  if (isPlain) return word.toLowerCase()
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ſ', 's')
}
