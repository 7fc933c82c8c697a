import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  decodeHeader,
  encodeHeader,
  slotAssociatedData,
  type VaultHeader,
} from '../../../main/vault/keys/header-format.ts'
import { closedVault, reopened, unlock, vaultWithKey } from '../../support/closed-vault.ts'

describe('the header', () => {
  it('is refused after any single flipped bit in both copies', async () => {
    const vault = await closedVault()
    const file = path.join(vault.folder, 'vault.hdr')
    const good = readFileSync(file)
    expect(encodeHeader(decodeHeader(good))).toEqual(new Uint8Array(good))
    for (let bit = 0; bit < good.length * 8; bit += 1) {
      const flipped = Uint8Array.from(good)
      const at = bit >> 3
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (bit & 7))
      expect(() => decodeHeader(flipped), `bit ${bit}`).toThrow('vault-damaged')
    }
  })

  it('is refused at every length but its own', async () => {
    const vault = await closedVault()
    const good = readFileSync(path.join(vault.folder, 'vault.hdr'))
    for (let length = 0; length < good.length; length += 1)
      expect(() => decodeHeader(good.subarray(0, length)), `length ${length}`).toThrow('vault-damaged')
    expect(() => decodeHeader(Buffer.concat([good, Buffer.from('\n')]))).toThrow('vault-damaged')
  })

  it.each([
    ['passes', 2],
    ['passes', 11],
    ['memoryKiB', 1024],
    ['memoryKiB', 64 * 1024 * 1024],
  ])('is refused before any derivation with %s at %i', async (field, value) => {
    const vault = await closedVault()
    const header = decodeHeader(readFileSync(path.join(vault.folder, 'vault.hdr')))
    const [slot, recovery] = header.slots
    const edited: VaultHeader = { ...header, slots: [{ ...slot, [field]: value }, recovery] }
    expect(() => decodeHeader(encodeHeader(edited))).toThrow('vault-damaged')
  })

  it('does not open with costs changed inside the bounds', async () => {
    const vault = await closedVault()
    const header = decodeHeader(readFileSync(path.join(vault.folder, 'vault.hdr')))
    const edited = encodeHeader({
      ...header,
      slots: [{ ...header.slots[0], passes: 4 }, header.slots[1]],
    })
    for (const name of ['vault.hdr', 'vault.hdr.bak']) writeFileSync(path.join(vault.folder, name), edited)
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
  })

  it('binds each slot to its costs, its salt and this one vault', async () => {
    const vault = await closedVault()
    const header = decodeHeader(readFileSync(path.join(vault.folder, 'vault.hdr')))
    const [slot, recovery] = header.slots
    const bound = (changes: object, inHeader: object = {}) =>
      Buffer.from(slotAssociatedData({ ...header, ...inHeader }, { ...slot, ...changes })).toString('hex')
    const all = [
      bound({}),
      bound({ passes: 4 }),
      bound({ memoryKiB: slot.memoryKiB + 1 }),
      bound({ salt: '00'.repeat(16) }),
      bound({}, { vaultId: '00'.repeat(16) }),
      Buffer.from(slotAssociatedData(header, recovery)).toString('hex'),
      Buffer.from(slotAssociatedData(header, { ...recovery, recipient: 'age1other' })).toString('hex'),
    ]
    expect(new Set(all).size).toBe(all.length)
    const moved = encodeHeader({ ...header, vaultId: '00'.repeat(16) })
    for (const name of ['vault.hdr', 'vault.hdr.bak']) writeFileSync(path.join(vault.folder, name), moved)
    expect(await unlock(reopened(vault))).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
  })

  it('says damaged where its slots open but something beside them was edited', async () => {
    const vault = await closedVault()
    const header = decodeHeader(readFileSync(path.join(vault.folder, 'vault.hdr')))
    const edited = encodeHeader({ ...header, generation: 7 })
    for (const name of ['vault.hdr', 'vault.hdr.bak']) writeFileSync(path.join(vault.folder, name), edited)
    expect(await unlock(reopened(vault))).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'header' },
    })
  })

  it('of another vault does not open this database', async () => {
    const [one, other] = [await closedVault(), (await vaultWithKey('a stranger')).vault]
    for (const name of ['vault.hdr', 'vault.hdr.bak'])
      copyFileSync(path.join(other.folder, name), path.join(one.folder, name))
    expect(await unlock(reopened(one))).toEqual({
      ok: false,
      error: { code: 'vault-damaged', part: 'database' },
    })
  })
})
