import { randomInt, randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import { attackedVault, bytes, readShownKey, twoGroups } from './attacked-vault.ts'

/*
 * A process of its own that changes the keys of a vault as fast as it can until it is killed. What will open the vault is
 * announced on standard output before each change, and confirmed once the vault acknowledged it.
 */
const [, , folder, passphraseAtStart, sheetAtStart] = process.argv
if (folder === undefined || passphraseAtStart === undefined || sheetAtStart === undefined)
  throw new Error('Usage: key-changer.ts VAULT_FOLDER PASSPHRASE SHEET')

const vault = attackedVault(folder, () => randomInt(3))
let passphrase = passphraseAtStart
let sheet = sheetAtStart
const opened = await vault.send('vault.unlock', { passphrase: bytes(passphrase) })
say('open', opened.ok ? {} : { refused: JSON.stringify(opened.error) })

for (;;) {
  const next = { passphrase: `${randomUUID()} thistle`, sheet }
  const what = randomInt(3)
  const current = bytes(passphrase)
  if (what === 0) {
    say('will', next)
    const changed = await vault.send('vault.changePassphrase', { current, next: bytes(next.passphrase) })
    if (!changed.ok) break
  } else {
    if (what === 1) next.passphrase = passphrase
    const made =
      what === 1
        ? await vault.send('vault.prepareSheet', { passphrase: current })
        : await vault.send('vault.prepareRenewal', { current, next: bytes(next.passphrase) })
    if (!made.ok) break
    next.sheet = (await readShownKey(vault)) ?? ''
    const groups = twoGroups(next.sheet)
    say('will', next)
    const kept = await vault.send('vault.keepSheet', { groups })
    if (!kept.ok) break
  }
  ;({ passphrase, sheet } = next)
  say('did', next)
}
say('refused', {})

/** Straight to the pipe: a line that sat in a buffer would be lost with the process. */
function say(kind: string, line: object): void {
  writeSync(1, `${JSON.stringify({ kind, ...line })}\n`)
}
