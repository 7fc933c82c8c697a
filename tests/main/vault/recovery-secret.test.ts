import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, it } from 'vitest'
import { decryptWith } from '../../../main/vault/backup/age-file.ts'
import {
  createRecoverySecret,
  identityOf,
  readRecoverySecret,
} from '../../../main/vault/keys/recovery-secret.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const text = (key: Uint8Array) => Buffer.from(key).toString('latin1')

describe('a recovery secret', () => {
  it('is what the age library makes and reads, though it never becomes text', async () => {
    for (let round = 0; round < 50; round += 1) {
      const theirs = await generateX25519Identity()
      const read = readRecoverySecret(bytes(theirs))
      expect(text(read.secret)).toBe(theirs)
      expect(read.recipient).toBe(await identityToRecipient(theirs))
      const ours = createRecoverySecret()
      expect(await identityToRecipient(text(ours.secret))).toBe(ours.recipient)
    }
  })

  it('opens what was encrypted for it', async () => {
    const made = createRecoverySecret()
    const encrypter = new Encrypter()
    encrypter.addRecipient(made.recipient)
    const opened = await decryptWith(await identityOf(made), await encrypter.encrypt('a page'))
    expect(opened.toString()).toBe('a page')
  })

  it('is read with blanks and in small letters, and refused with any one letter changed or cut', () => {
    const key = text(createRecoverySecret().secret)
    expect(
      text(readRecoverySecret(bytes(` ${key.toLowerCase().slice(0, 30)}\n ${key.slice(30)} `)).secret),
    ).toBe(key)
    const wrong = expect.objectContaining({ failure: { code: 'wrong-recovery-secret' } })
    for (let place = 0; place < key.length; place += 1) {
      const changed = key[place] === 'Q' ? 'P' : 'Q'
      expect(() => readRecoverySecret(bytes(key.slice(0, place) + changed + key.slice(place + 1)))).toThrow(
        wrong,
      )
      expect(() => readRecoverySecret(bytes(key.slice(0, place)))).toThrow(wrong)
    }
    for (const odd of [
      '',
      '1',
      'age-secret-key-1',
      `${key}${key}`,
      'ä'.repeat(74),
      'AGE-SECRET-KEY-PQ-1QQQQ',
    ])
      expect(() => readRecoverySecret(bytes(odd))).toThrow(wrong)
  })
})
