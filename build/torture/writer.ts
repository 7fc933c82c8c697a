import { randomInt, randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { type EntryState, hashBody, type WriterLine } from './change.ts'
import { openTortureVault } from './torture-vault.ts'

/*
 * Writes, edits, bins, unbins and deletes entries of a vault as fast as it can until it is killed. Every change is announced
 * on standard output before it is made and confirmed once the vault acknowledged it.
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: writer.ts VAULT_FOLDER')

const vault = await openTortureVault(folder)
const known: EntryState[] = []
say({ kind: 'did', state: { id: 'opened', revision: 0, bodyHash: '', binned: false, gone: false } })

for (;;) {
  const target = known.length === 0 || randomInt(4) === 0 ? null : randomInt(known.length)
  const before = target === null ? undefined : known[target]
  const state = before === undefined ? await write(randomUUID(), 0) : await change(before)
  if (target === null) known.push(state)
  else if (state.gone) known.splice(target, 1)
  else known[target] = state
}

async function write(id: string, revision: number): Promise<EntryState> {
  const body = `${id} ${revision} ${'words that matter '.repeat(randomInt(1, 160))}`
  const state = { id, revision: revision + 1, bodyHash: hashBody(body), binned: false, gone: false }
  say({ kind: 'will', state })
  await vault.call('journal.saveEntry', { id, kind: 'evening', stepId: null, body, revision })
  say({ kind: 'did', state })
  return state
}

async function change(before: EntryState): Promise<EntryState> {
  if (!before.binned && randomInt(5) > 0) return write(before.id, before.revision)
  const gone = before.binned && randomInt(2) === 0
  const state = { ...before, binned: gone || !before.binned, gone }
  say({ kind: 'will', state })
  const name = state.binned ? 'journal.binEntry' : 'journal.unbinEntry'
  await vault.call(gone ? 'journal.deleteForGood' : name, { id: before.id })
  say({ kind: 'did', state })
  return state
}

/** Straight to the pipe: a line that sat in a buffer would be lost with the process. */
function say(line: WriterLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
