import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const COMPONENTS = 'renderer/components'

/** The components that files of these folders use directly. */
function usedBy(...folders: readonly string[]): ReadonlySet<string> {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder))
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8')),
  )
  const names = files.flatMap((text) => [...text.matchAll(/(?:components|\.)\/([\w-]+\.tsx)'/g)])
  return new Set(names.map(([, name]) => name ?? ''))
}

it('every component stands in the gallery, by itself or inside another one', () => {
  const seen = new Set([...usedBy('build/gallery/parts', 'build/gallery/samples'), ...usedBy(COMPONENTS)])
  const all = readdirSync(path.join(ROOT, COMPONENTS)).filter((name) => name.endsWith('.tsx'))
  expect(all.length).toBeGreaterThan(40)
  expect(all.filter((name) => !seen.has(name))).toEqual([])
})
