import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const LONGEST_FILE = 300
const sources = ['main', 'renderer', 'shared', 'build', 'tests'].flatMap((folder) => filesUnder(folder))

function filesUnder(folder: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(file)
    return /\.(ts|tsx|mjs|css)$/.test(entry.name) ? [file] : []
  })
}

const textOf = (file: string) => readFileSync(path.join(ROOT, file), 'utf8')

/** What a file needs when it runs: imports of types alone leave no trace in the program. */
function runtimeImportsOf(file: string): readonly string[] {
  const found = textOf(file).matchAll(/^import (?!type )(?:[^'"]*? from )?'(\.[^']+)'/gm)
  return [...found].map(([, target]) => path.normalize(path.join(path.dirname(file), target ?? '')))
}

/** The first circle that can be reached, as the files along it; null where there is none. */
function findCircle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>()
  const walk = (file: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...trail, file])
      if (circle !== null) return circle
    }
    done.add(file)
    return null
  }
  for (const file of graph.keys()) {
    const circle = walk(file, [])
    if (circle !== null) return circle
  }
  return null
}

describe('the sources', () => {
  it(`have no file past ${LONGEST_FILE} lines`, () => {
    const long = sources.filter((file) => textOf(file).split('\n').length - 1 > LONGEST_FILE)
    expect(long).toEqual([])
  })

  it('import in no circle', () => {
    const modules = sources.filter((file) => /\.(ts|tsx)$/.test(file))
    expect(findCircle(new Map(modules.map((file) => [file, runtimeImportsOf(file)])))).toBe(null)
  })

  it('would find a circle where there is one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ])
    expect(findCircle(graph)).toEqual(['b', 'c', 'b'])
  })
})
