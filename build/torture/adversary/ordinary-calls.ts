import path from 'node:path'
import { contract } from '../../../shared/contract/index.ts'
import { type AttackedVault, bytes } from './attacked-vault.ts'
import { type Findings, NOTHING_FOUND } from './findings.ts'
import type { Chance } from './random.ts'

/** Longer than any of them takes on a machine that has other work, and much shorter than for ever. */
const CALL_HANGS_AFTER_MS = 25_000

/** Everything that only reads, takes nothing, and waits for nothing that was asked before. */
const READING: readonly string[] = Object.entries(contract)
  .filter(([name, spec]) => spec.answeredBy === 'vault' && /\.(?:read|list)/.test(name))
  .filter(([name]) => !/Progress|readImport|FormFile|CalendarTimes/.test(name))
  .filter(([, spec]) => spec.input.safeParse({}).success)
  .map(([name]) => name)

const NO_FILTER = {
  ...{ kind: null, codeId: null, tagId: null, shelf: null, planDay: null, from: null, until: null },
}

/** What a session of ordinary calls knows of the vault it is made on. */
type Knowing = { readonly vault: AttackedVault; readonly passphrase: string; readonly exportTo: string }

type Step = (knowing: Knowing, chance: Chance, ids: readonly string[]) => Promise<unknown>

const SOME_ID = '0b9f2c11-6a55-4f0e-9d0a-3f6a0c9f1a01'
const anId = (chance: Chance, ids: readonly string[]) => (ids.length > 0 ? chance.of(ids) : SOME_ID)

/** What people do on a day, each as a page asks for it. */
const STEPS: Readonly<Record<string, Step>> = {
  makeDue: ({ vault }) => vault.ask('backup.makeDue', {}),
  makeNow: ({ vault }) => vault.ask('backup.makeNow', {}),
  listBackups: ({ vault }) => vault.ask('backup.list', {}),
  readRemains: ({ vault }) => vault.ask('vault.readRemains', {}),
  check: ({ vault }) => vault.ask('vault.awaitCheck', {}),
  exportReadable: ({ vault, passphrase, exportTo }) =>
    vault.ask('transfer.writeExport', { folder: exportTo, passphrase: bytes(passphrase), secret: null }),
  cutOff: ({ vault }) => vault.ask('transfer.readCutOff', {}),
  search: ({ vault }, chance) =>
    vault.ask('journal.search', {
      typed: chance.of(['a', 'heron', '../..', 'planted']),
      filter: NO_FILTER,
      after: null,
      limit: 100,
    }),
  list: ({ vault }) => vault.ask('journal.listEntries', { filter: NO_FILTER, after: null, limit: 200 }),
  readPage: ({ vault }, chance, ids) => vault.ask('journal.readEntry', { id: anId(chance, ids) }),
  deleteForGood: async ({ vault }, chance, ids) => {
    const id = anId(chance, ids)
    await vault.ask('journal.binEntry', { id })
    await vault.ask('journal.deleteForGood', { id })
  },
  save: ({ vault }, chance) =>
    vault.ask('journal.saveEntry', {
      id: `0b9f2c11-6a55-4f0e-9d0a-${String(chance.below(1e9)).padStart(12, '0')}`,
      ...{ kind: 'evening', stepId: null, fields: {}, body: 'An ordinary day.', revision: 0 },
    }),
  drafts: async ({ vault }) => {
    await vault.ask('drafts.takeUp', { sealed: [] })
    const listed = (await vault.ask('drafts.list', {})) as {
      readonly value?: { readonly drafts: readonly { readonly id: string }[] }
    }
    for (const { id } of listed.value?.drafts.slice(0, 3) ?? []) await vault.ask('drafts.putBack', { id })
  },
  removeImport: async ({ vault }) => {
    const listed = (await vault.ask('transfer.listImports', {})) as {
      readonly value?: { readonly imports: readonly { readonly id: string }[] }
    }
    for (const { id } of listed.value?.imports.slice(0, 2) ?? [])
      await vault.ask('transfer.removeImport', { id, withEdited: true })
  },
  passDays: async ({ vault }, chance) => vault.passDays(1 + chance.below(40)),
}

/** The steps that end the day; the vault is opened again after them, where it still is one. */
const ENDS: Readonly<Record<string, Step>> = {
  lock: async ({ vault }) => vault.session.close(),
  renew: async ({ vault, passphrase }) => {
    const next = bytes(passphrase)
    const made = await vault.ask('vault.prepareRenewal', { current: bytes(passphrase), next })
    if (made.ok) await vault.ask('vault.keepSheet', { groups: await shownGroups(vault) })
    vault.session.close()
  },
  erase: async ({ vault, passphrase }) => {
    await vault.ask('vault.eraseForGood', { passphrase: bytes(passphrase), withBackups: true })
    vault.session.close()
  },
}

async function shownGroups(vault: AttackedVault) {
  const shown = (await vault.ask('vault.readPendingSheet', {})) as {
    readonly value?: { readonly pending: { readonly recoveryKey: Uint8Array } | null }
  }
  const key = Buffer.from(shown.value?.pending?.recoveryKey ?? []).toString('latin1')
  return [1, 6].map((place) => ({ place, typed: bytes(key.slice(16 + 4 * place, 20 + 4 * place)) }))
}

/** A number of ordinary calls on an open vault, and one that ends the day. */
export async function liveThrough(knowing: Knowing, chance: Chance, steps = 14): Promise<Findings> {
  const { vault } = knowing
  const before = vault.bugs.length
  const asked: string[] = []
  const hung: string[] = []
  const inTime = async (name: string, work: Promise<unknown>) => {
    asked.push(name)
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), CALL_HANGS_AFTER_MS)
    })
    if ((await Promise.race([work, late])) === 'late') hung.push(name)
    clearTimeout(timer)
  }
  await inTime('makeDue', vault.ask('backup.makeDue', {}))
  const ids = await idsOf(vault)
  for (let step = 0; step < steps; step += 1) {
    const name = chance.of(Object.keys(STEPS))
    await inTime(name, Promise.resolve(STEPS[name]?.(knowing, chance, ids)))
  }
  for (let step = 0; step < steps; step += 1) {
    const name = chance.of(READING)
    await inTime(name, vault.ask(name, {}))
  }
  const end = chance.of(['lock', 'lock', 'renew', 'erase'])
  await inTime(end, Promise.resolve(ENDS[end]?.(knowing, chance, ids)))
  vault.session.close()
  const bugs = vault.bugs.slice(before).map((bug) => `bug: ${describe(bug)}`)
  const notes = [...bugs, ...hung.map((name) => `${name} did not end`)]
  return {
    ...NOTHING_FOUND,
    bugs: bugs.length,
    hung: hung.length,
    notes: notes.length === 0 ? [] : [...notes, `asked: ${asked.join(' ')}`],
  }
}

function describe(bug: unknown): string {
  return (bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)).slice(0, 600)
}

async function idsOf(vault: AttackedVault): Promise<readonly string[]> {
  const listed = (await vault.ask('journal.listEntries', {
    filter: NO_FILTER,
    after: null,
    limit: 50,
  })) as { readonly value?: { readonly entries: readonly { readonly id: string }[] } }
  return listed.value?.entries.map(({ id }) => id) ?? []
}

/** Where a readable export goes: a folder of its own, which may have what is below it and nothing else. */
export function exportFolderIn(inside: string): string {
  return path.join(inside, 'exports')
}
