import { execFileSync } from 'node:child_process'
import { linkSync, lstatSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Ground } from './ground.ts'
import type { Chance } from './random.ts'

const TWO_TERABYTES = 2e12

/** What somebody puts under a name that Respite knows. */
const KINDS: Readonly<Record<string, (file: string, ground: Ground) => void>> = {
  linkToFile: (file, { outside }) => symlinkSync(path.join(outside, 'taxes.txt'), file),
  linkToFolder: (file, { outside }) => symlinkSync(path.join(outside, 'letters'), file),
  linkToNothing: (file, { outside }) => symlinkSync(path.join(outside, 'made-by-respite'), file),
  endlessLink: (file) => symlinkSync('/dev/zero', file),
  linkToItself: (file) => symlinkSync(path.basename(file), file),
  hardLink: (file, { outside }) => linkSync(path.join(outside, 'letters/one.md'), file),
  pipe: (file) => void execFileSync('mkfifo', [file], { stdio: 'ignore' }),
  huge: (file) => {
    writeFileSync(file, '', { flag: 'wx' })
    truncateSync(file, TWO_TERABYTES)
  },
  foreign: (file) => writeFileSync(file, 'of somebody else', { flag: 'wx' }),
  folder: (file) => {
    mkdirSync(file)
    writeFileSync(path.join(file, 'a paper'), 'of somebody else')
  },
}

const HEX = 'a1b2c3d4e5f6'

/** Every name that Respite gives, or looks for, in a vault's folder. */
const IN_THE_VAULT = [
  'vault.hdr.bak',
  'vault.hdr.prev',
  `vault.hdr.${HEX}.new`,
  `vault.hdr.bak.${HEX}.new`,
  'vault.db-wal',
  'vault.db-shm',
  'vault.db-journal',
  'vault.db.next',
  'vault.db.next-wal',
  'vault.db.next.partial',
  'vault.db.before-25',
  'vault.db.before-25.partial',
  'a letter.txt',
  `inbox/draft-${'1'.repeat(32)}.sealed`,
  `inbox/draft-${'2'.repeat(32)}.part`,
  'inbox',
]

const BESIDE = [
  `backups/backup-20200101-000000-0000000b.tar.age`,
  `backups/backup-20200101-000000-0000000d.tar.age.${HEX}.partial`,
  `attacked.vault.${HEX}.partial`,
  'backups',
]

/** Puts a few of them down; a name that is taken stays what it is. Gives what was planted, for whoever repeats it. */
export function plantFiles(folder: string, chance: Chance, ground: Ground): readonly string[] {
  const planted: string[] = []
  const put = (below: string, name: string) => {
    const kind = chance.of(Object.keys(KINDS))
    // Where a person put the folder itself somewhere else, backups go there.
    if (name === 'backups' && !['pipe', 'foreign', 'linkToItself', 'hardLink'].includes(kind)) return
    const file = path.join(below, name)
    try {
      mkdirSync(path.dirname(file), { recursive: true })
      // What lies in the way may be a link of this very planting, which leads outside.
      if (!lstatSync(path.dirname(file)).isDirectory()) return
      KINDS[kind]?.(file, ground)
      planted.push(`${name}: ${kind}`)
    } catch {
      // There already.
    }
  }
  for (let turn = chance.below(5); turn > 0; turn -= 1) put(folder, chance.of(IN_THE_VAULT))
  for (let turn = chance.below(3); turn > 0; turn -= 1) put(path.dirname(folder), chance.of(BESIDE))
  return planted
}
