import { createHash } from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A computer for one attack: a place where Respite may write, and everything else, which it must leave as it is. */
export type Ground = {
  /** Where the vault and its backups lie. */
  readonly inside: string
  /** Documents of the person, of which nothing may be created, changed or deleted. */
  readonly outside: string
  /** How many files outside are not as they were, and which. */
  readonly touched: () => number
  readonly touchedNames: () => readonly string[]
  readonly clear: () => void
}

/** A fresh computer in the temporary folder. */
export function makeGround(): Ground {
  const root = mkdtempSync(path.join(tmpdir(), 'respite-adversary-'))
  const [inside, outside] = [path.join(root, 'vaults'), path.join(root, 'Documents')]
  for (const folder of [inside, path.join(outside, 'letters')]) mkdirSync(folder, { recursive: true })
  for (const name of ['taxes.txt', 'letters/one.md', 'letters/two.md'])
    writeFileSync(path.join(outside, name), `what somebody wrote in ${name}`)
  const before = treeOf(outside)
  return {
    inside,
    outside,
    touchedNames: () => differences(before, treeOf(outside)),
    touched: () => differences(before, treeOf(outside)).length,
    clear: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** What lies below a folder: each full path with what it is and what is in it. */
export type Tree = ReadonlyMap<string, string>

/** Every name below a folder; links are not followed. A huge file is told by its size. */
export function treeOf(folder: string, isLeftOut: (file: string) => boolean = () => false): Tree {
  const found = new Map<string, string>()
  const look = (below: string) => {
    for (const name of readdirSync(below)) {
      const file = path.join(below, name)
      if (isLeftOut(file)) continue
      const stats = lstatSync(file)
      if (stats.isDirectory()) {
        found.set(file, 'folder')
        look(file)
      } else if (stats.isSymbolicLink()) found.set(file, `link to ${readlinkSync(file)}`)
      else found.set(file, stats.isFile() ? contentOf(file, stats.size) : 'something else')
    }
  }
  look(folder)
  return found
}

const LARGEST_HASHED = 64 * 1024 * 1024

function contentOf(file: string, size: number): string {
  if (size > LARGEST_HASHED) return `${size} bytes`
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** The names that are not as they were: changed, gone, or new. */
export function differences(before: Tree, after: Tree): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name))
}
