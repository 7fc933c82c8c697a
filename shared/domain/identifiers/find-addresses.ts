import { findPattern, type Pattern } from './find-numbers.ts'
import type { Identifier } from './identifier.ts'

const NUMBER = String.raw`\d{1,5}(?:\s?[a-hA-H]\b|[/-]\d{1,4}){0,4}`
/** A word with a capital letter; bounded, so that a page of capital letters and hyphens takes no time. */
const NAME = String.raw`\p{Lu}[\p{L}'’]{0,30}(?:-\p{L}{1,30}){0,3}`
const STREET = `(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Place|Pl|Square|Sq|Terrace|Way|Crescent|Cres|Boulevard|Blvd|Highway|Hwy|Row|Gardens|Grove|Hill|Mews|Parade|Walk|Loop|Trail|Quay|Circle)`
const ROOM = String.raw`(?:,?\s(?i:apt|apartment|flat|unit|suite|#)\.?\s?\w{0,6}\d\w{0,6})?`

const ADDRESS_PATTERNS: readonly Pattern[] = [
  // 14 Marlow Road; 221B Baker Street; Flat 3, 9 Elm Close
  {
    kind: 'address',
    expression: new RegExp(
      String.raw`(?:(?:Flat|Apartment|Apt\.?|Unit)\s\w{1,4},\s?)?(?<![\d.,:/-])${NUMBER},?\s(?:(?:${NAME}|\d{1,3}(?:st|nd|rd|th))\s){1,3}${STREET}\b${ROOM}`,
      'gu',
    ),
  },
  // Lindenstraße 12; Goethestr. 5a; Kerkstraat 7; Lange Gasse 3
  {
    kind: 'address',
    expression: new RegExp(
      String.raw`(?<![\p{L}-])\p{Lu}[\p{L}-]{0,40}?(?:straße|strasse|str\.|gasse|weg|platz|allee|ufer|ring|damm|straat|laan|plein|gracht|gatan|vägen|vej|veien)\s${NUMBER}`,
      'gu',
    ),
  },
  {
    kind: 'address',
    expression: new RegExp(
      String.raw`(?<![\p{L}-])(?:\p{Lu}\p{L}{0,30}[\s-]){1,3}(?:Straße|Strasse|Gasse|Weg|Platz|Allee|Ring|Damm)\s${NUMBER}`,
      'gu',
    ),
  },
  // 12, rue de la Paix; 5 avenue Victor Hugo
  {
    kind: 'address',
    expression: new RegExp(
      String.raw`(?<!\d)${NUMBER}(?:\s(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|chemin|impasse|quai|allée)\s(?:(?:de|du|des|la|le|les)\s|d['’]|l['’]){0,4}${NAME}(?:\s${NAME}){0,4}`,
      'gu',
    ),
  },
  // Calle Mayor 12; Via Roma 3; Rua Augusta, 40; ul. Długa 5
  {
    kind: 'address',
    expression: new RegExp(
      String.raw`(?:Calle|C/|Avenida|Avda\.|Plaza|Paseo|Via|Viale|Corso|Piazza|Rua|Travessa|ul\.|aleja)\s(?:(?:de|del|della|dei|da|do|la|los|las)\s){0,4}${NAME}(?:\s${NAME}){0,4},?\s(?:n[°º.]?\s?)?${NUMBER}`,
      'gu',
    ),
  },
  { kind: 'address', expression: /\b(?:P\.?\s?O\.?\s?Box|Postfach)\s\d+/gi },
  // Post codes that stand for a single street: United Kingdom, Canada; and an American state with its ZIP code.
  { kind: 'address', expression: /\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b/g },
  { kind: 'address', expression: /\b[A-CEGHJ-NPR-TVXY]\d[A-Z]\s\d[A-Z]\d\b/g },
  { kind: 'address', expression: /\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b/g },
]

/** Street addresses and post codes in the ways several countries write them. */
export function findAddresses(text: string): readonly Identifier[] {
  return ADDRESS_PATTERNS.flatMap((pattern) => findPattern(text, pattern))
}
