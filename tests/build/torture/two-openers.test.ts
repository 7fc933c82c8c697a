import { readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTortureVault } from '../../../build/torture/torture-vault.ts'
import { openElsewhere } from '../../support/other-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const SAVES = 150

async function madeVault(): Promise<string> {
  const folder = path.join(temporaryFolder(), 'shared.vault')
  const { session } = await openTortureVault(folder)
  session.close()
  return folder
}

/** The processes that hold a lock on a file, by the kernel's own table. */
function holdersOf(file: string): readonly number[] {
  const { ino } = statSync(file)
  return readFileSync('/proc/locks', 'utf8')
    .split('\n')
    .filter((line) => line.split(/\s+/)[5]?.split(':')[2] === String(ino))
    .map((line) => Number(line.split(/\s+/)[4]))
}

describe('a vault that another process has open', () => {
  for (const way of ['its own path', 'a link to its folder'])
    it(`is refused to a second one, through ${way}, and loses none of the saves of the first`, {
      timeout: 60_000,
    }, async () => {
      const folder = await madeVault()
      const seen = way === 'its own path' ? folder : path.join(temporaryFolder(), 'link.vault')
      if (seen !== folder) symlinkSync(folder, seen)
      const first = await openElsewhere(folder)
      expect(first.first).toEqual({ kind: 'open' })
      if (process.platform === 'linux') expect(holdersOf(path.join(folder, 'vault.db'))).toContain(first.pid)

      const [saved, second] = await Promise.all([first.tell(`save 0 ${SAVES}`), openElsewhere(seen)])
      expect(saved).toEqual({ kind: 'saved', count: SAVES })
      expect(second.first).toMatchObject({ kind: 'refused', why: expect.stringContaining('vault-in-use') })
      expect(await first.tell(`save ${SAVES} ${SAVES}`)).toEqual({ kind: 'saved', count: SAVES })
      expect(await first.tell('end')).toEqual({ kind: 'closed' })

      const { session } = await openTortureVault(folder)
      const { count } = session
        .store()
        .read((db) => db.one<{ count: number }>('SELECT count(*) AS count FROM journal_entry')) ?? {
        count: 0,
      }
      session.close()
      expect(count).toBe(2 * SAVES)
    })
})
