import { createHash, randomUUID } from 'node:crypto'
import {
  closeSync,
  copyFileSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createKeyDerivation } from '../../main/vault/keys/derive-key.ts'
import { openWithPassphrase } from '../../main/vault/keys/header.ts'
import { decodeHeader } from '../../main/vault/keys/header-format.ts'
import { openDatabase } from '../../main/vault/storage/open-database.ts'
import { storageFailureOf } from '../../main/vault/storage/system-failures.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import { openTortureVault, TORTURE_PASSPHRASE } from './torture-vault.ts'

/**
 * What became of damaged databases. `refused`: a typed failure. `same`: the damage lay where nothing is stored.
 * `silent`: other data without a word, which must never happen. `crashed`: an error nobody had foreseen.
 */
export type FlipReport = {
  bytes: number
  tried: number
  refused: number
  same: number
  silent: number
  crashed: number
}

const ENTRIES = 20
const TRUNCATE_EVERY = 512
const TURN_EVERY = 64

/**
 * Flips one bit in every `every`-th byte of a small vault's database, then cuts it at every 512 bytes, and opens it
 * each time with the right key. `tell` hears how far it is.
 */
export async function runFlips(every: number, tell: (line: string) => void): Promise<FlipReport> {
  const parent = mkdtempSync(path.join(tmpdir(), 'respite-flips-'))
  try {
    const { database, dataKey } = await makeSmallVault(path.join(parent, 'small.vault'))
    const good = readFileSync(database)
    const digest = readDigest(database, dataKey)
    const report = { bytes: good.length, tried: 0, refused: 0, same: 0, silent: 0, crashed: 0 }
    const judge = async () => {
      report.tried += 1
      // A closed connection's memory is given back between two turns of the event loop: without them, all 24 GB go.
      if (report.tried % TURN_EVERY === 0) await new Promise(setImmediate)
      report[outcomeOf(database, dataKey, digest)] += 1
    }
    for (let at = 0; at < good.length; at += every) {
      writeByte(database, at, (good[at] ?? 0) ^ (1 << (at % 8)))
      await judge()
      writeByte(database, at, good[at] ?? 0)
      if (at % 16_384 < every) tell(`${at} of ${good.length} bytes: ${JSON.stringify(report)}`)
    }
    const copy = path.join(parent, 'whole.db')
    copyFileSync(database, copy)
    for (let length = good.length - TRUNCATE_EVERY; length > 0; length -= TRUNCATE_EVERY) {
      truncateSync(database, length)
      await judge()
    }
    copyFileSync(copy, database)
    if (readDigest(database, dataKey) !== digest) throw new Error('The run itself damaged the vault')
    return report
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

async function makeSmallVault(folder: string) {
  const vault = await openTortureVault(folder)
  for (let index = 0; index < ENTRIES; index += 1)
    await vault.call('journal.saveEntry', {
      id: randomUUID(),
      kind: 'evening',
      stepId: null,
      body: `entry ${index} ${'some words of a long day '.repeat(40)}`,
      revision: 0,
    })
  vault.session.close()
  const header = decodeHeader(readFileSync(path.join(folder, 'vault.hdr')))
  const derive = createKeyDerivation(
    new URL('../../main/vault/keys/key-derivation-worker.ts', import.meta.url),
  )
  const dataKey = await openWithPassphrase(header, new Uint8Array(Buffer.from(TORTURE_PASSPHRASE)), derive)
  return { database: path.join(folder, 'vault.db'), dataKey }
}

function outcomeOf(
  database: string,
  dataKey: Uint8Array,
  digest: string,
): 'refused' | 'same' | 'silent' | 'crashed' {
  try {
    return readDigest(database, dataKey) === digest ? 'same' : 'silent'
  } catch (error) {
    return error instanceof ExpectedFailure || storageFailureOf(error) !== null ? 'refused' : 'crashed'
  }
}

/** A fingerprint of every row of every table. */
function readDigest(database: string, dataKey: Uint8Array): string {
  const connection = openDatabase(database, dataKey)
  try {
    const tables = connection
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all() as {
      name: string
    }[]
    const hash = createHash('sha256')
    for (const { name } of tables)
      hash.update(JSON.stringify(connection.prepare(`SELECT * FROM "${name}"`).all()))
    return hash.digest('hex')
  } finally {
    connection.close()
  }
}

function writeByte(file: string, at: number, value: number): void {
  const handle = openSync(file, 'r+')
  try {
    writeSync(handle, Uint8Array.of(value), 0, 1, at)
  } finally {
    closeSync(handle)
  }
}
