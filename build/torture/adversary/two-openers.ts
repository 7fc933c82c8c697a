import { spawn } from 'node:child_process'
import { readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { openTortureVault } from '../torture-vault.ts'
import { type Findings, NOTHING_FOUND } from './findings.ts'
import type { Ground } from './ground.ts'
import type { Chance } from './random.ts'

const OPENER = path.resolve(import.meta.dirname, '../opener.ts')

/** A process that has, or tries to have, the vault open. */
type Opener = {
  readonly pid: number
  readonly first: string
  readonly tell: (line: string) => Promise<string>
  readonly kill: () => void
}

async function open(folder: string): Promise<Opener> {
  const child = spawn(process.execPath, [OPENER, folder], { stdio: ['pipe', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value ?? 'ended')
  return {
    pid: child.pid ?? 0,
    first: await next(),
    tell: (line) => {
      child.stdin.write(`${line}\n`)
      return next()
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Two operating-system processes on one vault, the second at a random moment and by a random way to the folder. */
export async function openTwice(chance: Chance, ground: Ground): Promise<Findings> {
  const folder = path.join(ground.inside, 'shared.vault')
  ;(await openTortureVault(folder)).session.close()
  const link = path.join(ground.inside, 'link.vault')
  symlinkSync(folder, link)
  const saves = 20 + chance.below(60)
  const first = await open(chance.of([folder, link]))
  const saving = first.tell(`save 0 ${saves}`)
  await pause(chance.below(300))
  const second = await open(chance.of([folder, link]))
  const isRefused = second.first.includes('vault-in-use')
  const holdsLock = process.platform !== 'linux' || isLockedBy(path.join(folder, 'vault.db'), first.pid)
  const acknowledged = (JSON.parse(await saving) as { readonly count?: number }).count ?? 0
  if (chance.below(2) === 0) await first.tell('end')
  first.kill()
  second.kill()
  const { session } = await openTortureVault(folder)
  const row = session
    .store()
    .read((db) => db.one<{ count: number }>('SELECT count(*) AS count FROM journal_entry'))
  const isSound = (await session.awaitCheck()) === 'sound'
  session.close()
  const lost = acknowledged - (row?.count ?? 0) + (isSound ? 0 : 1) + (holdsLock ? 0 : 1)
  return { ...NOTHING_FOUND, lost, unopenable: isRefused ? 0 : 1, outsideTouched: ground.touched() }
}

function isLockedBy(file: string, pid: number): boolean {
  const { ino } = statSync(file)
  return readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/))
    .some((parts) => parts[5]?.split(':')[2] === String(ino) && parts[4] === String(pid))
}
