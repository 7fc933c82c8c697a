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
  /** How many files outside are not as they were. */
  readonly touched: () => number
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
    touched: () => differences(before, treeOf(outside)),
    clear: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** Every name below a folder, with what it is and what is in it. */
function treeOf(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const look = (below: string) => {
    for (const name of readdirSync(below)) {
      const file = path.join(below, name)
      const stats = lstatSync(file)
      if (stats.isDirectory()) {
        found.set(file, 'folder')
        look(file)
      } else if (stats.isSymbolicLink()) found.set(file, `link to ${readlinkSync(file)}`)
      else found.set(file, stats.isFile() ? hashOf(file) : 'something else')
    }
  }
  look(folder)
  return found
}

function hashOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

function differences(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const names = new Set([...before.keys(), ...after.keys()])
  return [...names].filter((name) => before.get(name) !== after.get(name)).length
}
