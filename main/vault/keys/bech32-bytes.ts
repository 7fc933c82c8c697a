/**
 * Bech32 (BIP 173) over ASCII bytes. The libraries for it work on text; a recovery key must never become text in a process that goes
 * on living, because text cannot be wiped. Only what age needs: a fixed beginning, 32 bytes, the six-character checksum.
 */

const ALPHABET = Buffer.from('qpzry9x8gf2tvdw0s3jn54khce6mua7l')
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3] as const
const CHECKSUM_LENGTH = 6

/** Encodes bytes after a small-letter prefix; the caller wipes both. */
export function encodeBech32(prefix: string, bytes: Uint8Array): Uint8Array {
  const words = regrouped(bytes, 8, 5, true) ?? new Uint8Array()
  const checksum = checksumOf(prefix, words)
  const encoded = new Uint8Array(prefix.length + 1 + words.length + CHECKSUM_LENGTH)
  encoded.set(Buffer.from(`${prefix}1`))
  ;[...words, ...checksum].forEach((word, index) => {
    encoded[prefix.length + 1 + index] = ALPHABET[word] ?? 0
  })
  words.fill(0)
  return encoded
}

/** Decodes small-letter ASCII after this prefix; null where the prefix, a letter or the checksum does not fit. */
export function decodeBech32(prefix: string, encoded: Uint8Array): Uint8Array | null {
  const start = Buffer.from(`${prefix}1`)
  if (Buffer.compare(encoded.subarray(0, start.length), start) !== 0) return null
  const words = new Uint8Array(encoded.length - start.length)
  try {
    for (let index = 0; index < words.length; index += 1) {
      const word = ALPHABET.indexOf(encoded[start.length + index] ?? 0)
      if (word < 0) return null
      words[index] = word
    }
    const data = words.subarray(0, -CHECKSUM_LENGTH)
    const checksum = checksumOf(prefix, data)
    if (words.length < CHECKSUM_LENGTH || !checksum.every((word, at) => word === words[data.length + at]))
      return null
    return regrouped(data, 5, 8, false)
  } finally {
    words.fill(0)
  }
}

function checksumOf(prefix: string, words: Uint8Array): readonly number[] {
  let sum = 1
  const feed = (value: number) => {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    GENERATOR.forEach((part, bit) => {
      if (((top >>> bit) & 1) === 1) sum ^= part
    })
  }
  for (const letter of Buffer.from(prefix)) feed(letter >>> 5)
  feed(0)
  for (const letter of Buffer.from(prefix)) feed(letter & 31)
  for (const word of words) feed(word)
  for (let index = 0; index < CHECKSUM_LENGTH; index += 1) feed(0)
  sum ^= 1
  return Array.from({ length: CHECKSUM_LENGTH }, (_, index) => (sum >>> (5 * (5 - index))) & 31)
}

/** The same bits in groups of another size; null where bits would be left over that are not zero. */
function regrouped(values: Uint8Array, from: number, to: number, pads: boolean): Uint8Array | null {
  const groups = new Uint8Array(
    pads ? Math.ceil((values.length * from) / to) : Math.floor((values.length * from) / to),
  )
  let [held, bits, at] = [0, 0, 0]
  for (const value of values) {
    held = ((held << from) | value) & 0xfff
    bits += from
    while (bits >= to) {
      bits -= to
      groups[at] = (held >>> bits) & ((1 << to) - 1)
      at += 1
    }
  }
  if (pads) {
    if (bits > 0) groups[at] = (held << (to - bits)) & ((1 << to) - 1)
    return groups
  }
  if (bits < from && (held & ((1 << bits) - 1)) === 0) return groups
  groups.fill(0)
  return null
}
