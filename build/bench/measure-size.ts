import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { EntryToWrite } from '../../main/vault/features/journal/journal-repository.ts'
import { type EntryFilter, NO_FILTER } from '../../shared/contract/entry-filter.ts'
import type { SetUp } from '../../shared/contract/plan.ts'
import { addDays, civilDateAt } from '../../shared/domain/civil-date.ts'
import { bodyOf, ENTRIES_PER_DAY, makeEntries, RARE_KIND, SEARCHES } from './entries.ts'
import { createPlainSide } from './plain-side.ts'
import { compareMedians, compareWithTail, rounded, type SizeReport } from './report.ts'
import { createRespiteSide } from './respite-side.ts'
import { quantile, runRounds, timed } from './rounds.ts'
import type { Side } from './side.ts'

const UNLOCK_ROUNDS = 7
const SAVE_ROUNDS = 2000
const LIST_ROUNDS = 1000
const SEARCH_ROUNDS = 600
const WARM_UP = 200
const ENTRIES_PER_TRANSACTION = 5000

/**
 * Every setting that could tell the two sides apart in what is promised, beside the cipher. Not page_size and
 * wal_autocheckpoint: the vault chooses its own, plain SQLite has its defaults.
 */
const MUST_AGREE = [
  ...['temp_store', 'locking_mode', 'journal_mode', 'synchronous', 'fullfsync', 'secure_delete'],
  ...['trusted_schema', 'cell_size_check', 'foreign_keys', 'cache_size', 'mmap_size'],
  ...['auto_vacuum', 'journal_size_limit', 'checkpoint_fullfsync', 'threads', 'user_version'],
]

type Sides = { readonly plain: Side; readonly respite: Side }

/** Fills both sides with the same `size` entries in a temporary folder and measures them. */
export async function measureSize(size: number, tell: (line: string) => void): Promise<SizeReport> {
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-bench-'))
  const removeFolder = () => rmSync(parent, { recursive: true, force: true })
  process.once('exit', removeFolder)
  try {
    const sides: Sides = { plain: createPlainSide(parent), respite: createRespiteSide(parent) }
    const fillMs = await timed(() => fillSides([sides.plain, sides.respite], size))
    tell(`  filled in ${(fillMs / 1000).toFixed(1)} s; unlocking, ${UNLOCK_ROUNDS} rounds`)
    const unlock = await measureUnlock(sides)
    refuseDifferentSettings(sides)
    tell(`  saving, ${SAVE_ROUNDS} rounds`)
    const save = await measureSave(sides)
    await refuseDifferentLists(sides)
    tell(`  listing, ${LIST_ROUNDS} rounds`)
    const list = await measureList(sides)
    const narrow = await measureNarrow(sides, size)
    tell(`  searching, ${SEARCH_ROUNDS} rounds`)
    const search = await measureSearch(sides)
    sides.plain.close()
    sides.respite.close()
    return { save, list, narrow, unlock, search }
  } finally {
    removeFolder()
    process.removeListener('exit', removeFolder)
  }
}

/** Makes both stores and fills them with the same `size` entries. */
export async function fillSides(sides: readonly Side[], size: number): Promise<void> {
  const moment = momentNow()
  const today = civilDateAt(moment.nowMs, moment.timeZone, SET_UP.dayEndsAtMinutes)
  const setUp = { ...SET_UP, startsOn: addDays(today, -9) }
  for (const side of sides) await side.create(setUp, moment)
  let waiting: EntryToWrite[] = []
  const flush = () => {
    for (const side of sides) side.fill(waiting)
    waiting = []
  }
  for (const entry of makeEntries(size, today, moment.nowMs)) {
    waiting.push(entry)
    if (waiting.length === ENTRIES_PER_TRANSACTION) flush()
  }
  if (waiting.length > 0) flush()
}

/** Leaves both sides open. */
async function measureUnlock({ plain, respite }: Sides): Promise<SizeReport['unlock']> {
  const derivations: number[] = []
  const warmUp = 1
  const rounds = await runRounds(UNLOCK_ROUNDS, warmUp, {
    plain: async () => {
      plain.close()
      return (await plain.open()).totalMs
    },
    respite: async (round) => {
      respite.close()
      const { totalMs, keyDerivationMs } = await respite.open()
      if (round >= warmUp) derivations.push(keyDerivationMs)
      return totalMs - keyDerivationMs
    },
  })
  return { ...compareMedians(rounds), keyDerivationMs: rounded(quantile(derivations, 0.5)) }
}

async function measureSave({ plain, respite }: Sides): Promise<SizeReport['save']> {
  const made = Array.from({ length: SAVE_ROUNDS + WARM_UP }, (_, round) => ({
    entry: { id: randomUUID(), body: bodyOf(round) },
    moment: momentNow(),
  }))
  const measured = (side: Side) => (round: number) => {
    const one = made[round]
    if (one === undefined) throw new Error(`There is no entry for round ${round}`)
    return timed(() => side.save(one.entry, one.moment))
  }
  return compareWithTail(
    await runRounds(SAVE_ROUNDS, WARM_UP, { plain: measured(plain), respite: measured(respite) }),
  )
}

async function measureList({ plain, respite }: Sides): Promise<SizeReport['list']> {
  const moment = momentNow()
  return compareWithTail(
    await runRounds(LIST_ROUNDS, WARM_UP, {
      plain: () => timed(() => plain.list(moment)),
      respite: () => timed(() => respite.list(moment)),
    }),
  )
}

/** By kind and by date: one in ten entries fits the kind, half of them the date. */
async function measureNarrow({ plain, respite }: Sides, size: number): Promise<SizeReport['narrow']> {
  const moment = momentNow()
  const today = civilDateAt(moment.nowMs, moment.timeZone, SET_UP.dayEndsAtMinutes)
  const until = addDays(today, -Math.floor(size / ENTRIES_PER_DAY / 2))
  const filter: EntryFilter = { ...NO_FILTER, kind: RARE_KIND, until }
  const [one, other] = [await plain.narrow(filter, moment), await respite.narrow(filter, moment)]
  const dates = (entries: typeof one) => entries.map(({ date, kind }) => ({ date, kind }))
  if (one.length === 0 || !isDeepStrictEqual(dates(one), dates(other)))
    throw new Error('The two sides do not list the same under a filter')
  return compareWithTail(
    await runRounds(LIST_ROUNDS, WARM_UP, {
      plain: () => timed(() => plain.narrow(filter, moment)),
      respite: () => timed(() => respite.narrow(filter, moment)),
    }),
  )
}

async function measureSearch({ plain, respite }: Sides): Promise<SizeReport['search']> {
  const moment = momentNow()
  const typed = (round: number) => SEARCHES[Math.floor(round / 2) % SEARCHES.length] ?? ''
  for (const words of SEARCHES) {
    const [one, other] = [await plain.search(words, moment), await respite.search(words, moment)]
    const dates = (hits: typeof one) => hits.map(({ date, snippet }) => ({ date, snippet }))
    if (one.length === 0 || !isDeepStrictEqual(dates(one), dates(other)))
      throw new Error(`The two sides do not find the same for: ${words}`)
  }
  return compareWithTail(
    await runRounds(SEARCH_ROUNDS, WARM_UP, {
      plain: (round) => timed(() => plain.search(typed(round), moment)),
      respite: (round) => timed(() => respite.search(typed(round), moment)),
    }),
  )
}

/** The comparison would mean nothing if one side were allowed to skip work that the other does. */
function refuseDifferentSettings({ plain, respite }: Sides): void {
  for (const name of MUST_AGREE) {
    const [one, other] = [plain.setting(name), respite.setting(name)]
    if (one !== other)
      throw new Error(`The setting ${name} is ${one} in plain SQLite and ${other} in the vault.`)
  }
}

async function refuseDifferentLists({ plain, respite }: Sides): Promise<void> {
  const [one, other] = [await plain.list(momentNow()), await respite.list(momentNow())]
  if (one.length === 0 || !isDeepStrictEqual(one, other))
    throw new Error('The two sides do not list the same entries.')
}

function momentNow() {
  return { nowMs: Date.now(), timeZone: 'UTC' }
}

const SET_UP: Omit<SetUp, 'startsOn'> = {
  professionWord: 'therapist',
  counting: 'calendar-days',
  workdays: [1, 2, 3, 4, 5],
  workdayStartMinutes: 540,
  workdayEndMinutes: 1080,
  dayEndsAtMinutes: 240,
  localHelpLine: null,
}
