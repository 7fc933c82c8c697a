import { type AttackedVault, attackedVault, bytes } from './attacked-vault.ts'
import { type Findings, NOTHING_FOUND } from './findings.ts'

/** What the person was told: which words and which sheet open the vault, and which pages are saved. */
export type Promised = {
  passphrase: string
  sheet: string
  readonly pages: Set<string>
  /** Everything that opened it once, or was tried, and must not any more. */
  readonly old: { readonly passphrases: Set<string>; readonly sheets: Set<string> }
  /** What may hold instead, where a change was cut off before it was acknowledged. */
  maybe: readonly { readonly passphrase: string; readonly sheet: string }[]
}

export function promise(passphrase: string, sheet: string): Promised {
  return {
    passphrase,
    sheet,
    pages: new Set(),
    old: { passphrases: new Set(), sheets: new Set() },
    maybe: [],
  }
}

/** The passphrase is another from now on. */
export function nowOpensWith(promised: Promised, passphrase: string, sheet = promised.sheet): void {
  if (passphrase !== promised.passphrase) promised.old.passphrases.add(promised.passphrase)
  if (sheet !== promised.sheet) promised.old.sheets.add(promised.sheet)
  // One that was refused at first, and taken when it was tried again, is not one of the past.
  promised.old.passphrases.delete(passphrase)
  promised.old.sheets.delete(sheet)
  promised.passphrase = passphrase
  promised.sheet = sheet
}

/**
 * Opens the closed vault again and compares it with what was promised: exactly this passphrase, exactly this sheet, all
 * the pages, sound. Where a change was cut off, whichever of its two sides holds is taken for promised from here on.
 */
export async function compare(folder: string, promised: Promised): Promise<Findings> {
  const sides = [{ passphrase: promised.passphrase, sheet: promised.sheet }, ...promised.maybe]
  promised.maybe = []
  for (const side of sides) {
    const vault = attackedVault(folder)
    const isOpen = (await vault.send('vault.unlock', { passphrase: bytes(side.passphrase) })).ok
    // Two sides may share a passphrase; the sheet tells them apart.
    if (!isOpen || (sides.length > 1 && !(await holds(vault, side.sheet)))) {
      vault.session.close()
      continue
    }
    for (const other of sides) if (other !== side) forget(promised, other, side)
    promised.passphrase = side.passphrase
    promised.sheet = side.sheet
    const found = await look(vault, promised)
    vault.session.close()
    return { ...found, unopenable: found.unopenable + (await countStillOpening(folder, promised)) }
  }
  return { ...NOTHING_FOUND, lost: promised.pages.size, unopenable: 1 }
}

function forget(
  promised: Promised,
  other: { readonly passphrase: string; readonly sheet: string },
  kept: { readonly passphrase: string; readonly sheet: string },
): void {
  if (other.passphrase !== kept.passphrase) promised.old.passphrases.add(other.passphrase)
  if (other.sheet !== kept.sheet) promised.old.sheets.add(other.sheet)
}

async function holds(vault: AttackedVault, sheet: string): Promise<boolean> {
  return (await vault.send('vault.rehearseRecovery', { secret: bytes(sheet) })).ok
}

async function look(vault: AttackedVault, promised: Promised): Promise<Findings> {
  const rows = vault.session.store().read((db) => db.all<{ id: string }>('SELECT id FROM journal_entry'))
  const there = new Set(rows.map(({ id }) => id))
  const lost = [...promised.pages].filter((id) => !there.has(id)).length
  const isSound = (await vault.session.awaitCheck()) === 'sound'
  let unopenable = (await holds(vault, promised.sheet)) ? 0 : 1
  for (const sheet of promised.old.sheets) if (await holds(vault, sheet)) unopenable += 1
  return { ...NOTHING_FOUND, lost: lost + (isSound ? 0 : 1), unopenable, bugs: vault.bugs.length }
}

async function countStillOpening(folder: string, { old }: Promised): Promise<number> {
  let opening = 0
  for (const passphrase of [...old.passphrases].slice(-4)) {
    const vault = attackedVault(folder)
    if ((await vault.send('vault.unlock', { passphrase: bytes(passphrase) })).ok) opening += 1
    vault.session.close()
  }
  return opening
}
