import { cpSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { reopened, unlock } from '../../support/closed-vault.ts'
import { olderVault } from '../../support/older-vault.ts'
import { typedKey } from '../../support/recovery-sheets.ts'
import { type Refused, refuseMigration } from '../../support/refused-statements.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { passphrase, sessionAt, type TestVault, vaultOver } from '../../support/test-vault.ts'

const KEPT = '0198c0de-0000-7000-8000-000000000001'
const FROZEN = path.resolve(import.meta.dirname, '../../fixtures/formats/schema-25/closed.vault')
const EVENING = {
  id: '00000000-0000-4000-8000-00000000000a',
  kind: 'evening',
  stepId: null,
  body: 'New.',
} as const

const NO_ROOM: readonly Refused[] = ['copy', 'step']

const backupsOf = ({ folder }: TestVault) => {
  const backups = path.join(path.dirname(folder), 'backups')
  return existsSync(backups) ? readdirSync(backups) : []
}
const bodyOf = async (vault: TestVault, id: string) =>
  (await vault.call('journal.readEntry', { id })).entry.body

describe.each(NO_ROOM)(
  'a vault of an earlier build on a disk with no room for the %s of a migration',
  (refused) => {
    it('opens for reading, says so at every write, and is brought up to date once there is room', async () => {
      const vault = await olderVault(10)
      const makeRoom = refuseMigration(refused)
      expect(await unlock(vault)).toEqual({ ok: true, value: {} })
      expect(await vault.call('vault.readMode', {})).toMatchObject({ isForReading: true })
      expect(await bodyOf(vault, KEPT)).toBe('Kept.')
      const forReading = { code: 'opened-for-reading' }
      expect(await vault.failure('journal.saveEntry', { ...EVENING, revision: 0 })).toEqual(forReading)
      expect(await vault.failure('backup.makeNow', {})).toEqual(forReading)
      expect(await vault.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
      vault.session.close()
      expect(readdirSync(vault.folder).toSorted()).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
      expect(vault.bugs).toEqual([])

      makeRoom()
      const again = reopened(vault)
      await again.call('vault.unlock', { passphrase: passphrase() })
      expect(await again.call('vault.readMode', {})).toMatchObject({ isForReading: false })
      expect(await bodyOf(again, KEPT)).toBe('Kept.')
      await again.call('journal.saveEntry', { ...EVENING, revision: 0 })
      expect((await again.call('backup.list', {})).backups).toHaveLength(1)
    })

    it('is not eaten up by the tries: nothing more lies there after the third than before the first', async () => {
      const vault = await olderVault(10)
      const before = readdirSync(path.dirname(vault.folder))
      refuseMigration(refused)
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const opened = reopened(vault)
        await opened.call('vault.unlock', { passphrase: passphrase() })
        opened.session.close()
      }
      expect(backupsOf(vault)).toEqual([])
      expect(readdirSync(path.dirname(vault.folder)).filter((name) => name !== 'backups')).toEqual(before)
      expect(readdirSync(vault.folder).toSorted()).toEqual(['vault.db', 'vault.hdr', 'vault.hdr.bak'])
    })

    it('opens for reading by its recovery sheet too', async () => {
      const vault = await olderVault(10)
      refuseMigration(refused)
      const secret = typedKey(vault.recoverySecret)
      await vault.call('vault.recover', { secret, next: passphrase('another sheet of morning paper') })
      expect(await vault.call('vault.readMode', {})).toMatchObject({ isForReading: true })
      expect(await bodyOf(vault, KEPT)).toBe('Kept.')
    })

    it('can be looked through and searched as any other', async () => {
      const folder = path.join(temporaryFolder(), 'frozen.vault')
      cpSync(FROZEN, folder, { recursive: true })
      const vault = vaultOver(sessionAt(folder), folder)
      refuseMigration(refused)
      await vault.call('vault.unlock', { passphrase: passphrase() })
      const found = await vault.call('journal.search', { typed: 'heron', after: null, limit: 5 })
      expect(found.hits).toHaveLength(1)
      expect(await vault.call('vault.readMode', {})).toMatchObject({ isForReading: true })
    })
  },
)

describe.each(['digest', 'fold'] as const)(
  'a vault of an earlier build with room for all but the %s',
  (refused) => {
    it('opens to be read and written, and is sound when it is opened again', async () => {
      const vault = await olderVault(10)
      refuseMigration(refused)
      await vault.call('vault.unlock', { passphrase: passphrase() })
      expect(await vault.call('vault.readMode', {})).toMatchObject({ isForReading: false })
      await vault.call('journal.saveEntry', { ...EVENING, revision: 0 })
      vault.session.close()
      const again = reopened(vault)
      await again.call('vault.unlock', { passphrase: passphrase() })
      expect(await bodyOf(again, KEPT)).toBe('Kept.')
      expect(await again.call('vault.awaitCheck', {})).toEqual({ health: 'sound' })
      again.session.close()
    })
  },
)

describe('the backup that is made before a migration', () => {
  it('is one, however often the migration was cut off after it, and is noted once it worked', async () => {
    const vault = await olderVault(10)
    const mend = refuseMigration('copy', new Error('cut off'))
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const opened = reopened(vault)
      opened.moment.nowMs += attempt * 86_400_000
      expect(await unlock(opened)).toMatchObject({ ok: false, error: { code: 'bug' } })
      expect(backupsOf(vault)).toHaveLength(1)
    }
    mend()
    const again = reopened(vault)
    await again.call('vault.unlock', { passphrase: passphrase() })
    const { backups, others } = await again.call('backup.list', {})
    expect(others).toEqual([])
    expect(backups).toMatchObject([{ isProven: true, entryCount: 1 }])
    expect(backupsOf(vault)).toEqual([backups[0]?.name])
  })
})
