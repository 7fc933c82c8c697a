import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { atEnd } from './life.ts'

/** What a second start tells the first. */
export type SecondStart = {
  readonly argv: readonly string[]
  readonly workingDirectory: string
  readonly additionalData: unknown
}

/** How long a second start waits for the first to take its word. */
const TELL_WITHIN_MS = 2_000

/**
 * One app per userData folder, across processes. The lock is a file holding a process id, as Chromium's own is, because
 * the answer has to be there at once; a lock whose process is gone counts as no lock. A second start then tells the
 * first over a local socket, and the host does not end before that is done.
 */
export class SingleInstance {
  #held: { readonly file: string; readonly server: Server } | null = null
  readonly #onSecond: (start: SecondStart) => void

  constructor(onSecond: (start: SecondStart) => void) {
    this.#onSecond = onSecond
  }

  request(userData: string, additionalData: unknown): boolean {
    if (this.#held !== null) return true
    const file = path.join(userData, 'SingletonLock')
    if (!takeLock(file)) {
      const start = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
      const told = tellFirst(socketFor(userData), start)
      atEnd(() => told)
      return false
    }
    this.#held = { file, server: listen(socketFor(userData), this.#onSecond) }
    atEnd(() => this.release())
    return true
  }

  has(): boolean {
    return this.#held !== null
  }

  release(): void {
    if (this.#held === null) return
    this.#held.server.close()
    rmSync(this.#held.file, { force: true })
    this.#held = null
  }
}

function takeLock(file: string): boolean {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      return true
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (isHeldByAnother(file)) return false
      rmSync(file, { force: true })
    }
  }
  return false
}

function isHeldByAnother(file: string): boolean {
  const holder = Number(readIfThere(file))
  if (!Number.isInteger(holder) || holder <= 0 || holder === process.pid) return false
  try {
    process.kill(holder, 0)
  } catch {
    return false
  }
  // A process id may have been given to someone else since; where that can be seen, look.
  const commandLine = readIfThere(`/proc/${holder}/cmdline`)
  return commandLine === '' || commandLine.includes(path.join('host', 'run.ts'))
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Beside the lock, or, as a socket's path may not be longer than about a hundred characters, under a digest of it. */
function socketFor(userData: string): string {
  const beside = path.resolve(userData, 'SingletonSocket')
  if (process.platform !== 'win32' && beside.length < 100) return beside
  const key = createHash('sha256').update(path.resolve(userData)).digest('hex').slice(0, 24)
  return process.platform === 'win32'
    ? `\\\\.\\pipe\\respite-stand-in-${key}`
    : path.join(tmpdir(), `respite-stand-in-${key}.sock`)
}

function listen(socket: string, onSecond: (start: SecondStart) => void): Server {
  const server = createServer((connection) => {
    let text = ''
    connection.setEncoding('utf8')
    connection.on('data', (part: string) => {
      text += part
    })
    connection.on('end', () => onSecond(JSON.parse(text) as SecondStart))
    connection.on('error', () => {})
  })
  server.on('error', (error) => console.error('stand-in: a second start will not be noticed:', error))
  if (process.platform !== 'win32') rmSync(socket, { force: true })
  server.listen(socket)
  server.unref()
  return server
}

function tellFirst(socket: string, start: SecondStart): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(socket)
    connection.setTimeout(TELL_WITHIN_MS, () => connection.destroy())
    connection.on('error', () => {})
    connection.on('close', () => resolve())
    connection.end(JSON.stringify(start))
  })
}
