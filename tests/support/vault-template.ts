import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import { temporaryFolder } from './temporary-folder.ts'

type Template<T> = { readonly folder: string; readonly value: T }

const templates = new Map<string, Promise<Template<unknown>>>()
const parents: string[] = []

afterAll(() => {
  for (const parent of parents) rmSync(parent, { recursive: true, force: true })
})

/**
 * A closed vault in a folder of its own, and what `build` gave back when it made the first one: a test file that needs
 * the same vault twenty times pays once for its keys. All copies have the same keys and the same id; a test about two
 * vaults that are strangers makes them itself.
 */
export async function copyOfVault<T>(
  name: string,
  build: (folder: string) => Promise<T>,
): Promise<{ readonly folder: string; readonly value: T }> {
  const known = templates.get(name) ?? buildTemplate(build)
  templates.set(name, known)
  const { folder, value } = (await known) as Template<T>
  const copy = path.join(temporaryFolder(), path.basename(folder))
  cpSync(folder, copy, { recursive: true })
  return { folder: copy, value }
}

async function buildTemplate<T>(build: (folder: string) => Promise<T>): Promise<Template<T>> {
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-template-'))
  parents.push(parent)
  const folder = path.join(parent, 'test.vault')
  return { folder, value: await build(folder) }
}
