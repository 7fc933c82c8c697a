import { spawn } from 'node:child_process'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Findings } from './findings.ts'
import type { Ground } from './ground.ts'
import { makeAttacked, OPERATIONS } from './key-overlaps.ts'
import { compare, nowOpensWith } from './promises.ts'
import type { Chance } from './random.ts'

const CHANGER = path.join(import.meta.dirname, 'key-changer.ts')
const LONGEST_LIFE_MS = 400

type Line = { readonly kind: string; readonly passphrase?: string; readonly sheet?: string }

/** A process that changes the keys is killed at a random moment: afterwards one of the two sides of that change holds. */
export async function killKeyChanges(chance: Chance, ground: Ground): Promise<Findings> {
  const folder = path.join(ground.inside, 'attacked.vault')
  const { vault, promised } = await makeAttacked(folder, chance)
  for (let page = 0; page < 3; page += 1) await OPERATIONS.save?.(vault, promised, chance)
  vault.session.close()
  const child = spawn(process.execPath, [CHANGER, folder, promised.passphrase, promised.sheet], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let refused = 0
  for await (const text of createInterface({ input: child.stdout })) {
    const line = JSON.parse(text) as Line
    if (line.kind === 'open') setTimeout(() => child.kill('SIGKILL'), chance.below(LONGEST_LIFE_MS))
    if (line.kind === 'refused') refused += 1
    if (line.passphrase === undefined || line.sheet === undefined) continue
    const side = { passphrase: line.passphrase, sheet: line.sheet }
    if (line.kind === 'will') promised.maybe = [side]
    else {
      promised.maybe = []
      nowOpensWith(promised, side.passphrase, side.sheet)
    }
  }
  const found = await compare(folder, promised)
  return { ...found, lost: found.lost + refused, outsideTouched: ground.touched() }
}
