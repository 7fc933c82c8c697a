/** What names a row: its running number, or the columns of its primary key where the table has none. */
export type Key = readonly unknown[]

/** Whether `key` comes after `other` in the order SQLite keeps them in (columns upward, compared byte by byte). */
export function isAfter(key: Key, other: Key): boolean {
  for (const [index, value] of key.entries()) {
    const order = compare(value, other[index])
    if (order !== 0) return order > 0
  }
  return false
}

function compare(one: unknown, other: unknown): number {
  const order = rank(one) - rank(other)
  if (order !== 0) return order
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return Buffer.compare(bytesOf(one), bytesOf(other))
}

/** Null, numbers, text, bytes: SQLite's own order between kinds of values. */
function rank(value: unknown): number {
  if (value === null || value === undefined) return 0
  if (typeof value === 'number') return 1
  return typeof value === 'string' ? 2 : 3
}

function bytesOf(value: unknown): Uint8Array {
  if (typeof value === 'string') return Buffer.from(value)
  return value instanceof Uint8Array ? value : new Uint8Array()
}
