import { writeSync } from 'node:fs'
import type { AppError } from '../../shared/errors.ts'
import { type EntryState, type FaultLine, hashBody } from './change.ts'
import { openTortureVault, type TortureVault } from './torture-vault.ts'

/*
 * One short working day in a vault, always the same: pages written, changed, put in the bin, taken out, deleted for
 * good, searched for, and the vault locked with one last flush. Meant to be run while the system refuses one of its
 * writes. Every change is announced before it is made, and confirmed or refused afterwards; what is refused is tried
 * once more, as the writing page does.
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('Usage: faulted-writer.ts VAULT_FOLDER')

const vault = await openTortureVault(folder).catch((error: unknown) => {
  say({ kind: 'not-opened', why: String(error) })
  return null
})
if (vault !== null) await spendTheDay(vault)
process.exit(0)

async function spendTheDay(open: TortureVault): Promise<void> {
  const states = new Map<string, EntryState>()
  const write = async (number: number, body: string) => {
    const id = idOf(number)
    const before = states.get(id)
    const revision = before?.revision ?? 0
    const next = { id, revision: revision + 1, bodyHash: hashBody(body), binned: false, gone: false }
    await make(next, () =>
      open.attempt('journal.saveEntry', { id, kind: 'evening', stepId: null, body, revision }),
    )
  }
  const change = async (
    number: number,
    name: 'journal.binEntry' | 'journal.unbinEntry' | 'journal.deleteForGood',
  ) => {
    const id = idOf(number)
    const before = states.get(id)
    if (before === undefined) return
    const binned = name !== 'journal.unbinEntry'
    const gone = name === 'journal.deleteForGood'
    if (gone && !before.binned) return
    await make({ ...before, binned, gone }, () => open.attempt(name, { id }))
  }
  const make = async (next: EntryState, work: () => Promise<AppError | null>) => {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      say({ kind: 'will', state: next })
      const refusal = await work()
      if (refusal === null) {
        say({ kind: 'did', state: next })
        states.set(next.id, next)
        return
      }
      say({ kind: 'refused', state: next, code: refusal.code })
    }
  }

  await write(1, text('a short page', 20))
  await write(2, text('a long page', 900))
  await write(1, text('the short page again', 120))
  await change(2, 'journal.binEntry')
  await change(2, 'journal.unbinEntry')
  await write(2, text('the long page, shorter', 500))
  await change(1, 'journal.binEntry')
  await change(1, 'journal.deleteForGood')
  const refusal = await open.attempt('journal.search', { typed: 'shorter', after: null, limit: 10 })
  if (refusal !== null) say({ kind: 'search-refused', code: refusal.code })
  open.session.startLocking()
  await write(3, text('the last words before the door', 60))
  try {
    open.session.close()
    say({ kind: 'locked' })
  } catch (error) {
    say({ kind: 'not-folded', why: String(error) })
  }
}

function idOf(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

function text(words: string, times: number): string {
  return `${words}. `.repeat(times)
}

function say(line: FaultLine): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
