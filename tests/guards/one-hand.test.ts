import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const RENDERER = path.resolve(import.meta.dirname, '../../renderer')

/** Paper is set in points and millimetres; the scales are defined in one file; the reset and the fonts stand below them. */
const OFF_THE_SCREEN: readonly string[] = [
  'components/paper-sheet.module.css',
  'features/journal/printed-shelf.module.css',
  'features/summary/summary-page.module.css',
  'features/vault/printed-recovery-sheet.module.css',
  'styles/fonts.css',
  'styles/print-fonts.css',
  'styles/print.css',
  'styles/reset.css',
  'styles/tokens.css',
]

/** Which scale a property takes its values from. */
const SCALES: readonly (readonly [property: RegExp, scale: RegExp])[] = [
  [/^font-size$/, /--text-/],
  [/^font-weight$/, /--weight-/],
  [/^line-height$/, /--leading-|--text-/],
  [/^font-family$/, /--font-/],
  [/^border-radius$/, /--radius/],
  [/^(gap|row-gap|column-gap|padding.*|margin.*)$/, /--space-/],
]

/** Values that belong to no scale: nothing, the browser's own, and what is reckoned from the line or the window. */
const OUTSIDE_ANY_SCALE = /^(0|auto|inherit|100%|calc\(\(1lh - [\d.]+rem\) \/ 2\))$/

const COLOURED =
  /^(color|background|background-color|border.*|fill|stroke|outline.*|box-shadow|text-decoration-color)$/
const LITERAL_COLOUR = /#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|light-dark)\(|\b(black|white|gr[ae]y|red|green)\b/i

type Declaration = { readonly file: string; readonly property: string; readonly value: string }

const declarations: readonly Declaration[] = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.css') && !OFF_THE_SCREEN.includes(file))
  .flatMap((file) => declarationsOf(file, readFileSync(path.join(RENDERER, file), 'utf8')))

/** What a style sheet declares, without its comments and without what it says for paper. */
function declarationsOf(file: string, css: string): readonly Declaration[] {
  const screen = css.replaceAll(/\/\*[\s\S]*?\*\//g, '').replace(/@media print \{[\s\S]*?\n\}/, '')
  return [...screen.matchAll(/^\s+([a-z-]+):\s*([^;{}]+);/gm)].map(([, property = '', value = '']) => ({
    file,
    property,
    value,
  }))
}

/** The parts of a value, none of which may be a length of its own. */
function isOnScale(value: string, scale: RegExp): boolean {
  if (OUTSIDE_ANY_SCALE.test(value)) return true
  const parts = value.match(/(?:[a-z]+\((?:[^()]|\([^()]*\))*\)|[^\s()]+)/g) ?? []
  return parts.every(
    (part) => OUTSIDE_ANY_SCALE.test(part) || (scale.test(part) && !/\d(rem|px|em)\b/.test(part)),
  )
}

function offScale({ property, value }: Declaration): boolean {
  const scale = SCALES.find(([named]) => named.test(property))?.[1]
  return scale !== undefined && !isOnScale(value, scale)
}

describe('one hand', () => {
  it('reads the style sheets of the whole app', () => {
    expect(new Set(declarations.map(({ file }) => file)).size).toBeGreaterThan(50)
  })

  it('takes every size, weight, leading, space and corner on the screen from the scales', () => {
    expect(declarations.filter(offScale)).toEqual([])
  })

  it('takes every colour on the screen from the named ones', () => {
    const own = declarations.filter(
      ({ property, value }) => COLOURED.test(property) && LITERAL_COLOUR.test(value),
    )
    expect(own).toEqual([])
  })

  it.each([
    ['font-size', '1.1rem'],
    ['font-weight', '650'],
    ['line-height', '1.5'],
    ['padding', 'var(--space-1) 0.4rem'],
    ['margin-inline', 'calc(var(--space-2) + 3px)'],
    ['border-radius', '0.2rem'],
    ['font-size', 'var(--space-4)'],
  ])('would find %s: %s', (property, value) => {
    expect(offScale({ file: 'x', property, value })).toBe(true)
  })
})
