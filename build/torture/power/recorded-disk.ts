import path from 'node:path'
import type { Chance } from '../adversary/random.ts'
import type { DiskCall } from './disk-calls.ts'

/** A folder's content by name: a file's bytes, or a folder. */
export type Image = { readonly [name: string]: Buffer | Image }

type Name = { readonly folder: number; readonly name: string }
type ToName =
  | { readonly kind: 'put'; readonly at: Name; readonly node: number }
  | { readonly kind: 'take'; readonly at: Name }
  | { readonly kind: 'move'; readonly from: Name; readonly to: Name }
type ToFile =
  | { readonly kind: 'write'; readonly node: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'size'; readonly node: number; readonly size: number }

type Tree = Map<number, Map<string, number>>

/** How much of what was not forced a power cut leaves. */
const LEFT = ['none', 'all', 'some', 'torn'] as const
/** In order: the names go as far as a journal got (ext4). Any: each by itself, as on a stick without a journal. */
const ORDERS = ['in order', 'any'] as const
const SECTOR = 512
const ROOT = 0

/**
 * A disk as calls left it, told apart by what was forced: that is there after a power cut, and of the rest any part may
 * be. `mayForce` is asked at every forcing, for a control in which some of them are dropped.
 */
export function createRecordedDisk(root: string, start: Image, mayForce: () => boolean) {
  const live: Tree = new Map([[ROOT, new Map()]])
  const forced: Tree = new Map([[ROOT, new Map()]])
  const bytes = new Map<number, Buffer>()
  const nextWrite = new Map<string, number>()
  let names: ToName[] = []
  let contents: ToFile[] = []
  const sizes = new Map<number, number>()
  let newest = ROOT

  const place = (folder: number, content: Image) => {
    for (const [name, what] of Object.entries(content)) {
      newest += 1
      for (const tree of [live, forced]) tree.get(folder)?.set(name, newest)
      if (Buffer.isBuffer(what)) bytes.set(newest, Buffer.from(what))
      else {
        for (const tree of [live, forced]) tree.set(newest, new Map())
        place(newest, what)
      }
      if (Buffer.isBuffer(what)) sizes.set(newest, what.length)
    }
  }
  place(ROOT, start)

  const nodeAt = (file: string): number | null => {
    let node = ROOT
    for (const part of path.relative(root, file).split('/').filter(Boolean)) {
      const next = live.get(node)?.get(part)
      if (next === undefined) return null
      node = next
    }
    return node
  }
  const nameOf = (file: string): Name => {
    const folder = nodeAt(path.dirname(file))
    if (folder === null) throw new Error(`Nothing is known of the folder of ${file}`)
    return { folder, name: path.basename(file) }
  }
  const rename = (change: ToName) => {
    names.push(change)
    applyName(live, change)
  }
  const make = (file: string, isFolder: boolean) => {
    newest += 1
    if (isFolder) for (const tree of [live, forced]) tree.set(newest, new Map())
    else {
      bytes.set(newest, Buffer.alloc(0))
      sizes.set(newest, 0)
    }
    rename({ kind: 'put', at: nameOf(file), node: newest })
  }
  const force = (node: number) => {
    if (!mayForce()) return
    const isFolder = live.has(node)
    if (isFolder) {
      const [now, later] = split(names, (change) => foldersOf(change).includes(node))
      for (const change of now) applyName(forced, change)
      names = later
    } else {
      const [now, later] = split(contents, (change) => change.node === node)
      bytes.set(node, applied(bytes.get(node), now))
      contents = later
    }
  }

  return {
    /** What is not forced at this moment, for telling a cut that can differ from one that cannot. */
    waiting: () => names.length + contents.length,
    take: (call: DiskCall) => {
      if (call.kind === 'note') return
      if (call.kind === 'rename')
        return rename({ kind: 'move', from: nameOf(call.from), to: nameOf(call.to) })
      if (call.kind === 'remove') return rename({ kind: 'take', at: nameOf(call.file) })
      if (call.kind === 'make-folder') return make(call.folder, true)
      if (call.kind === 'open') {
        if (call.creates && nodeAt(call.file) === null) make(call.file, false)
        nextWrite.set(call.file, 0)
      }
      const node = nodeAt(call.file)
      // A file that lost its name is nobody's any more.
      if (node === null) return
      if (call.kind === 'force') return force(node)
      if (call.kind === 'write') {
        const at = call.at === 'next' ? (nextWrite.get(call.file) ?? 0) : call.at
        if (call.at === 'next') nextWrite.set(call.file, at + call.bytes.length)
        contents.push({ kind: 'write', node, at, bytes: call.bytes })
        sizes.set(node, Math.max(sizes.get(node) ?? 0, at + call.bytes.length))
      } else if (call.kind === 'truncate' || call.empties) {
        const size = call.kind === 'truncate' ? call.size : 0
        if (size === sizes.get(node)) return
        contents.push({ kind: 'size', node, size })
        sizes.set(node, size)
      }
    },
    /** What a power cut at this moment could leave, and in words how it was chosen. */
    cut: (chance: Chance): { readonly image: Image; readonly how: string } => {
      const [left, order] = [chance.of(LEFT), chance.of(ORDERS)]
      const tree: Tree = new Map([...forced].map(([node, content]) => [node, new Map(content)]))
      const keptNames = left === 'all' ? names : left === 'none' ? [] : partOf(names, order, chance)
      for (const change of keptNames) applyName(tree, change)
      const kept =
        left === 'all'
          ? contents
          : left === 'none'
            ? []
            : partOf(contents, left === 'torn' ? 'in order' : 'any', chance)
      const torn = left === 'torn' ? tear(kept, chance) : kept
      const now = new Map(
        [...Map.groupBy(torn, ({ node }) => node)].map(([node, changes]) => [
          node,
          applied(bytes.get(node), changes),
        ]),
      )
      const imageOf = (node: number): Image =>
        Object.fromEntries(
          [...(tree.get(node) ?? [])].map(([name, child]) => [
            name,
            tree.has(child) ? imageOf(child) : (now.get(child) ?? bytes.get(child) ?? Buffer.alloc(0)),
          ]),
        )
      const how = `${left} of what waited, names ${order}: ${keptNames.length} of ${names.length} names, ${torn.length} of ${contents.length} writes`
      return { image: imageOf(ROOT), how }
    },
  }
}

function partOf<T>(changes: readonly T[], order: (typeof ORDERS)[number], chance: Chance): readonly T[] {
  if (order === 'in order') return changes.slice(0, chance.below(changes.length + 1))
  return changes.filter(() => chance.below(2) === 0)
}

/** The last write got as far as some sector of its own. */
function tear(changes: readonly ToFile[], chance: Chance): readonly ToFile[] {
  const last = changes.at(-1)
  if (last?.kind !== 'write') return changes
  const sectors = chance.below(Math.ceil(last.bytes.length / SECTOR) + 1)
  return [...changes.slice(0, -1), { ...last, bytes: last.bytes.subarray(0, sectors * SECTOR) }]
}

/** Always on a copy: what was forced stays as it is. */
function applied(before: Buffer = Buffer.alloc(0), changes: readonly ToFile[]): Buffer {
  const ends = changes.map((change) =>
    change.kind === 'size' ? change.size : change.at + change.bytes.length,
  )
  const after = Buffer.alloc(Math.max(before.length, ...ends))
  before.copy(after)
  let size = before.length
  for (const change of changes) {
    if (change.kind === 'size') {
      after.fill(0, Math.min(size, change.size))
      size = change.size
    } else {
      change.bytes.copy(after, change.at)
      size = Math.max(size, change.at + change.bytes.length)
    }
  }
  return after.subarray(0, size)
}

/** What does not fit what is there was never done: a file system does not take such a name out of order. */
function applyName(tree: Tree, change: ToName): void {
  if (change.kind === 'put') return void tree.get(change.at.folder)?.set(change.at.name, change.node)
  if (change.kind === 'take') return void tree.get(change.at.folder)?.delete(change.at.name)
  const from = tree.get(change.from.folder)
  const node = from?.get(change.from.name)
  const into = tree.get(change.to.folder)
  if (from === undefined || node === undefined || into === undefined) return
  const inTheWay = into.get(change.to.name)
  if (inTheWay !== undefined && (tree.get(inTheWay)?.size ?? 0) > 0) return
  from.delete(change.from.name)
  into.set(change.to.name, node)
}

function foldersOf(change: ToName): readonly number[] {
  return change.kind === 'move' ? [change.from.folder, change.to.folder] : [change.at.folder]
}

function split<T>(all: readonly T[], isNow: (one: T) => boolean): readonly [T[], T[]] {
  return [all.filter(isNow), all.filter((one) => !isNow(one))]
}
