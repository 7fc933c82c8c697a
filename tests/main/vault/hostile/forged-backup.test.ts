import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { encryptTo } from '../../../../main/vault/backup/age-file.ts'
import { macKeyOf, macOfManifest, readMacKey } from '../../../../main/vault/backup/backup-mac.ts'
import {
  changed,
  contentOf,
  manifestWith,
  named,
  type Piece,
  piecesOf,
  tarOf,
} from '../../../support/forged-archive.ts'
import { backupsOf, keptVault } from '../../../support/kept-vault.ts'
import { treeOf } from '../../../support/planted-vault.ts'
import { renewSheet, typedKey } from '../../../support/recovery-sheets.ts'
import { passDays, passphrase, SET_UP, sessionAt, vaultOver } from '../../../support/test-vault.ts'

const NEXT = 'meadow harbor velvet thistle candle drift'
/** A file of another vault, as somebody knows it who can read the folder. */
const OTHERS = 'of another vault'
const JOURNAL = 'journal_entry.jsonl'

async function backedUp() {
  const vault = await keptVault()
  const { name } = await vault.call('backup.makeNow', {})
  return { vault, name, file: path.join(backupsOf(vault), name), secret: vault.secret }
}

/** What somebody can make who knows the recipient and nothing else. */
async function forge(file: string, secret: string, change: (whole: readonly Piece[]) => readonly Piece[]) {
  const pieces = change(await piecesOf(file, secret))
  return encryptTo([await identityToRecipient(secret)], await tarOf(pieces))
}

const manifestOf = (pieces: readonly Piece[]) =>
  JSON.parse(contentOf(pieces, 'manifest.json')) as Record<string, unknown> & { readonly mac: string }

const withPlantedPage = (pieces: readonly Piece[]) => {
  const row = JSON.parse(contentOf(pieces, JOURNAL)) as Record<string, unknown>
  return changed(pieces, JOURNAL, `${JSON.stringify({ ...row, body: 'I hurt my client.' })}\n`, true)
}

describe('a backup somebody else wrote', () => {
  it('is refused where it keeps the proof of another, claims one of its own, or another vault’s words', async () => {
    const { vault, file, secret } = await backedUp()
    const whole = readFileSync(file)
    const own = manifestOf(await piecesOf(file, secret))
    const strangersKey = macKeyOf(Buffer.from('AGE-SECRET-KEY-1OFSOMEBODYELSE'))
    const lies: readonly (readonly [string, (whole: readonly Piece[]) => readonly Piece[]])[] = [
      ['the old proof over planted words', (all) => manifestWith(withPlantedPage(all), { mac: own.mac })],
      [
        'a proof under a key made up',
        (all) => {
          const planted = withPlantedPage(all)
          return manifestWith(planted, { mac: macOfManifest(manifestOf(planted), strangersKey) })
        },
      ],
      ['another day', (all) => manifestWith(all, { madeAtMs: 7, mac: own.mac })],
      ['another vault', (all) => manifestWith(all, { vaultId: '0'.repeat(32), mac: own.mac })],
      ['another count', (all) => manifestWith(all, { entryCount: 9, mac: own.mac })],
    ]
    for (const [name, change] of lies) {
      writeFileSync(file, await forge(file, secret, change))
      const refused = { code: 'archive-refused', why: 'not-ours' }
      const test = await vault.failure('backup.test', { name: path.basename(file), secret: typedKey(secret) })
      expect([name, test]).toEqual([name, refused])
      const restored = await vault.failure('vault.restore', {
        file,
        secret: typedKey(secret),
        next: passphrase(NEXT),
      })
      expect([name, restored]).toEqual([name, refused])
      writeFileSync(file, whole)
    }
    expect(vault.bugs).toEqual([])
  })

  it('is not called proven where it has the name and the size of one that was', async () => {
    const { vault, name, file } = await backedUp()
    const { size } = statSync(file)
    expect((await vault.call('backup.list', {})).backups[0]).toMatchObject({ name, isProven: true })
    writeFileSync(file, Buffer.alloc(size, 7))
    expect((await vault.call('backup.list', {})).backups[0]).toMatchObject({ name, isProven: false })
    // And one is made anew, where today had one.
    expect((await vault.call('backup.makeDue', {})).name).not.toBe(null)
  })

  it('opens where it is of the older kind, and is said not to prove who wrote it', async () => {
    const { vault, file, secret } = await backedUp()
    writeFileSync(file, await forge(file, secret, asFormatOne))
    expect(
      await vault.call('backup.test', { name: path.basename(file), secret: typedKey(secret) }),
    ).toMatchObject({
      provesWriter: false,
    })
    const restored = await vault.call('vault.restore', {
      file,
      secret: typedKey(secret),
      next: passphrase(NEXT),
    })
    expect(restored.provesWriter).toBe(false)
    expect(await vault.call('backup.readRestored', {})).toEqual({ restored })
  })

  it('brings no names of files along: nothing of this computer is changed by it', async () => {
    const { vault, file, secret } = await backedUp()
    const notes = ['../../Documents', 'backup-20200101-000000-0000000a.tar.age', '/etc/hostname'].map(
      (name, at) => ({
        ...{
          id: at + 1,
          name,
          made_on: '2020-01-01',
          made_at_ms: 1,
          size_bytes: OTHERS.length,
          entry_count: 1,
        },
        ...{
          row_count: 1,
          newest_entry_date: null,
          sha256: createHash('sha256').update(OTHERS).digest('hex'),
          recipient: null,
          pages_up_to: 0,
        },
      }),
    )
    const folder = path.dirname(vault.folder)
    writeFileSync(path.join(backupsOf(vault), 'backup-20200101-000000-0000000a.tar.age'), OTHERS)
    for (const planted of [notes, notes.slice(1, 2)]) {
      const lines = planted.map((note) => `${JSON.stringify(note)}\n`).join('')
      const forged = path.join(folder, 'forged.tar.age')
      writeFileSync(
        forged,
        await forge(file, secret, (whole) => changed(whole, 'backup_archive.jsonl', lines, true)),
      )
      const before = treeOf(folder, [vault.folder])
      const result = await vault.send('vault.restore', {
        file: forged,
        secret: typedKey(secret),
        next: passphrase(NEXT),
      })
      if (!result.ok) expect(result.error).toEqual({ code: 'archive-refused', why: 'unknown-content' })
      for (let round = 0; round < 3; round += 1) {
        await vault.call('backup.makeNow', {})
        passDays(vault, 1)
      }
      const after = treeOf(folder, [vault.folder])
      const kept = Object.fromEntries(Object.keys(before).map((name) => [name, after[name]]))
      expect(kept).toEqual(before)
    }
  })
})

describe('a backup of this vault', () => {
  it('proves it in a vault it was restored into, whose own backups prove it again', async () => {
    const { vault, file, secret } = await backedUp()
    const restored = await vault.call('vault.restore', {
      file,
      secret: typedKey(secret),
      next: passphrase(NEXT),
    })
    expect(restored.provesWriter).toBe(true)
    const { recipient } = vault.session.backupTarget()
    expect(vault.session.store().read((db) => readMacKey(db, recipient))).toEqual(
      macKeyOf(Buffer.from(secret)),
    )
    const { name } = await vault.call('backup.makeNow', {})
    expect(await vault.call('backup.test', { name, secret: typedKey(secret) })).toMatchObject({
      provesWriter: true,
    })
  })

  it('is made anew on the same day once another sheet is the valid one, and says which sheet opens it', async () => {
    const vault = await keptVault()
    await vault.call('backup.makeDue', {})
    expect(await vault.call('backup.makeDue', {})).toEqual({ name: null })
    passDays(vault, 0.01)
    await renewSheet(vault)
    expect(await vault.call('backup.makeDue', {})).toEqual({ name: null })
    const { backups } = await vault.call('backup.list', {})
    expect(backups.map(({ sheet, isProven }) => [sheet, isProven])).toEqual([
      ['this', true],
      ['earlier', true],
    ])
    // As where the backup with the new sheet could not be made.
    vault.session.store().write((db) => db.run("UPDATE backup_archive SET recipient = 'age1other'"))
    expect((await vault.call('backup.makeDue', {})).name).not.toBe(null)
  })

  it('in a folder with another vault’s is told from those, which are neither counted nor cleared away', async () => {
    const vault = await keptVault()
    const { name } = await vault.call('backup.makeNow', {})
    const folder = path.join(path.dirname(vault.folder), 'other.vault')
    const other = vaultOver(sessionAt(folder), folder)
    await other.call('vault.create', { passphrase: passphrase() })
    await other.call('plan.saveSetUp', { setUp: SET_UP })
    const otherName = (await other.call('backup.makeNow', {})).name
    const names = async () => {
      const { backups, others } = await vault.call('backup.list', {})
      return [backups.map((one) => one.name), others.map((one) => one.name)]
    }
    expect(await names()).toEqual([[name], [otherName]])
    expect(await vault.call('vault.readRemains', {})).toMatchObject({ backups: 1 })
    for (let day = 0; day < 12; day += 1) {
      passDays(vault, 1)
      await vault.call('backup.makeNow', {})
    }
    expect(readdirSync(backupsOf(vault))).toContain(otherName)
    expect((await other.call('backup.list', {})).backups).toMatchObject([{ name: otherName, isProven: true }])
  })
})

/** As a build before format 2 wrote it. */
function asFormatOne(pieces: readonly Piece[]): readonly Piece[] {
  const { mac: _, recipient: __, ...older } = manifestOf(pieces)
  return pieces.map((piece) =>
    piece.header.name === 'manifest.json'
      ? named('manifest.json', JSON.stringify({ ...older, format: 1 }))
      : piece,
  )
}
