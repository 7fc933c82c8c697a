import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type AttackedVault, attackedVault, bytes, readShownKey, twoGroups } from './attacked-vault.ts'
import type { Findings } from './findings.ts'
import type { Ground } from './ground.ts'
import { compare, nowOpensWith, type Promised, promise } from './promises.ts'
import type { Chance } from './random.ts'

const FIRST = 'orchid tunnel canyon velvet'
const LONGEST_KEY_MS = 12
const LONGEST_OFFSET_MS = 40

/** One thing a person, or a page that was taken over, may ask of the keys. It keeps what it was told in `promised`. */
type Operation = (vault: AttackedVault, promised: Promised, chance: Chance) => Promise<unknown>

const freshWords = () => `${randomUUID()} thistle`

/** Types the sheet back that is being shown, whoever asked for it. */
async function keepShown(vault: AttackedVault, promised: Promised, words: string | null): Promise<void> {
  const key = await readShownKey(vault)
  if (key === null) return
  const before = promised.passphrase
  // Whether or not the answer comes: from here on it may be in force.
  promised.maybe = [...promised.maybe, { passphrase: words ?? before, sheet: key }]
  const kept = await vault.send('vault.keepSheet', { groups: twoGroups(key) })
  promised.maybe = promised.maybe.filter(({ sheet }) => sheet !== key)
  if (kept.ok) nowOpensWith(promised, words ?? promised.passphrase, key)
  else promised.old.sheets.add(key)
}

/** The sheet that is being shown belongs to the renewal of these words only if they were the last to be prepared. */
const prepared = new WeakMap<AttackedVault, string | null>()

export const OPERATIONS: Readonly<Record<string, Operation>> = {
  changePassphrase: async (vault, promised) => {
    const next = freshWords()
    promised.maybe = [...promised.maybe, { passphrase: next, sheet: promised.sheet }]
    const input = { current: bytes(promised.passphrase), next: bytes(next) }
    const changed = await vault.send('vault.changePassphrase', input)
    promised.maybe = promised.maybe.filter(({ passphrase }) => passphrase !== next)
    if (changed.ok) nowOpensWith(promised, next)
    else promised.old.passphrases.add(next)
  },
  newSheet: async (vault, promised) => {
    const made = await vault.send('vault.prepareSheet', { passphrase: bytes(promised.passphrase) })
    if (made.ok) prepared.set(vault, null)
  },
  renewal: async (vault, promised) => {
    const next = freshWords()
    const input = { current: bytes(promised.passphrase), next: bytes(next) }
    const made = await vault.send('vault.prepareRenewal', input)
    if (made.ok) prepared.set(vault, next)
  },
  newSheetAtOnce: async (vault, promised, chance) => {
    await OPERATIONS.newSheet?.(vault, promised, chance)
    await OPERATIONS.keepSheet?.(vault, promised, chance)
  },
  renewalAtOnce: async (vault, promised, chance) => {
    await OPERATIONS.renewal?.(vault, promised, chance)
    await OPERATIONS.keepSheet?.(vault, promised, chance)
  },
  keepSheet: (vault, promised) => keepShown(vault, promised, prepared.get(vault) ?? null),
  forgetSheet: (vault) => vault.send('vault.forgetSheet', {}),
  rehearse: (vault, promised) => vault.send('vault.rehearseRecovery', { secret: bytes(promised.sheet) }),
  confirm: (vault, promised) =>
    vault.session.confirmPassphrase(bytes(promised.passphrase)).catch(() => undefined),
  eraseWithWrongWords: (vault) =>
    vault.send('vault.eraseForGood', { passphrase: bytes(freshWords()), withBackups: true }),
  unlockAgain: (vault, promised) => vault.send('vault.unlock', { passphrase: bytes(promised.passphrase) }),
  backUp: (vault) => vault.send('backup.makeNow', {}),
  save: async (vault, promised) => {
    const id = randomUUID()
    const saved = await vault.send('journal.saveEntry', {
      id,
      kind: 'evening',
      stepId: null,
      body: id,
      revision: 0,
    })
    if (saved.ok) promised.pages.add(id)
  },
}

/** What writes a header: two of these at once are what once left a vault that nothing opened. */
const WRITING = ['changePassphrase', 'newSheetAtOnce', 'renewalAtOnce', 'keepSheet'] as const

/** A vault that was made here, and what was promised with it. */
export async function makeAttacked(
  folder: string,
  chance: Chance,
): Promise<{ vault: AttackedVault; promised: Promised }> {
  const vault = attackedVault(folder, () => chance.below(LONGEST_KEY_MS))
  await vault.send('vault.create', { passphrase: bytes(FIRST) })
  const sheet = (await readShownKey(vault)) ?? ''
  await vault.send('vault.keepSheet', { groups: twoGroups(sheet) })
  return { vault, promised: promise(FIRST, sheet) }
}

/**
 * Any two things at once on one vault, the second after a random moment: at the end exactly the passphrase and the sheet
 * that were told to work do, and every page is there. With `locks`, the vault is locked at a random moment as well.
 */
export async function overlapKeys(chance: Chance, ground: Ground, locks: boolean): Promise<Findings> {
  const folder = path.join(ground.inside, 'attacked.vault')
  const { vault, promised } = await makeAttacked(folder, chance)
  const names = Object.keys(OPERATIONS)
  for (let turn = 0; turn < 3; turn += 1) {
    const chosen = [chance.of(WRITING), chance.of(turn === 1 ? names : WRITING)]
    const running = chosen.map(async (name, index) => {
      if (index > 0) await pause(chance.below(LONGEST_OFFSET_MS))
      await OPERATIONS[name]?.(vault, promised, chance)
    })
    if (locks && turn === 2) {
      await pause(chance.below(LONGEST_OFFSET_MS))
      vault.session.close()
    }
    await Promise.all(running)
  }
  vault.session.close()
  const bugs = vault.bugs.length
  const found = await compare(folder, promised)
  return { ...found, bugs: found.bugs + bugs, outsideTouched: ground.touched() }
}
