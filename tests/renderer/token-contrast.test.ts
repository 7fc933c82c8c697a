// biome-ignore lint/style/noRestrictedImports: the page has no Node, but its tests read the style sheet from the disk.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../renderer/styles/tokens.css', import.meta.url), 'utf8')

/** Colours by token name, per theme: every colour is written as `light-dark(#light, #dark)`. */
const colours = new Map(
  [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}),\s*(#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

type Pair = readonly [front: string, back: string]

/** Words, and what they are set on. */
const TEXT: readonly Pair[] = [
  ['ink', 'paper'],
  ['ink', 'paper-raised'],
  ['ink', 'do-faint'],
  ['ink', 'attention-faint'],
  ['ink', 'worse-faint'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'paper-raised'],
  ['do', 'paper'],
  ['do-ink', 'do-fill'],
  ['attention', 'paper'],
  ['attention', 'attention-faint'],
  ['worse', 'paper'],
  ['worse', 'worse-faint'],
]

/** Edges of controls, links inside a notice, focus rings. */
const CONTROLS: readonly Pair[] = [
  ['line', 'paper'],
  ['line', 'paper-raised'],
  ['focus', 'paper'],
  ['focus', 'paper-raised'],
  ['do', 'paper-raised'],
  ['do-fill', 'paper'],
  ['do', 'do-faint'],
  ['do', 'attention-faint'],
  ['do', 'worse-faint'],
  ['code-moss', 'paper'],
  ['code-clay', 'paper'],
  ['code-slate', 'paper'],
  ['code-wheat', 'paper'],
  ['code-plum', 'paper'],
  ['code-stone', 'paper'],
]

/** Pairs of a theme that read less clearly than they have to. */
function tooFaint(pairs: readonly Pair[], least: number, theme: 'light' | 'dark'): readonly string[] {
  return pairs.flatMap(([front, back]) => {
    const ratio = contrast(colours.get(front)?.[theme] ?? '#000000', colours.get(back)?.[theme] ?? '#000000')
    return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : []
  })
}

describe('the colour tokens', () => {
  it('are measured as WCAG measures them', () => {
    expect([contrast('#000000', '#ffffff'), contrast('#777777', '#ffffff').toFixed(2)]).toEqual([21, '4.48'])
  })

  it('include every colour that a pair names', () => {
    const named = new Set([...TEXT, ...CONTROLS].flat())
    expect([...named].filter((name) => !colours.has(name))).toEqual([])
  })

  it('are all in some pair, apart from the hairline that only divides and the shade beneath a dialog', () => {
    const named = new Set([...TEXT, ...CONTROLS].flat())
    expect([...colours.keys()].filter((name) => !named.has(name))).toEqual(['line-faint', 'shade'])
  })

  it.each(['light', 'dark'] as const)('give words at least 7 to 1 in the %s theme', (theme) => {
    expect(tooFaint(TEXT, 7, theme)).toEqual([])
  })

  it.each(['light', 'dark'] as const)('give controls at least 4.5 to 1 in the %s theme', (theme) => {
    expect(tooFaint(CONTROLS, 4.5, theme)).toEqual([])
  })
})
