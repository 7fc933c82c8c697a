import { EventEmitter } from 'node:events'
import { isMainThread } from 'node:worker_threads'

/*
 * Runs in a utility process before its module: makes `process.parentPort`. Messages wait until somebody listens, as
 * Electron promises. Where the host is gone, so is this process.
 */
class ParentPort extends EventEmitter {
  readonly #send: (message: unknown) => void
  #waiting: unknown[] = []

  constructor(send: (message: unknown) => void) {
    super()
    this.#send = send
    this.on('newListener', (name) => {
      if (name === 'message') queueMicrotask(() => this.#deliver())
    })
  }

  postMessage(message: unknown): void {
    try {
      this.#send(message)
    } catch (error) {
      if (error instanceof Error && error.name === 'DataCloneError') {
        throw new Error('An object could not be cloned.')
      }
      throw error
    }
  }

  start(): void {
    this.#deliver()
  }

  hear(message: unknown): void {
    this.#waiting.push(message)
    this.#deliver()
  }

  #deliver(): void {
    while (this.#waiting.length > 0 && this.listenerCount('message') > 0) {
      this.emit('message', { data: this.#waiting.shift(), ports: [] })
    }
  }
}

// A worker thread of the process inherits this file with the other switches of Node; it has no port.
if (isMainThread && process.send !== undefined) {
  const send = process.send.bind(process)
  const port = new ParentPort((message) => send(message, undefined, undefined, () => {}))
  process.on('message', (message) => port.hear(message))
  process.on('disconnect', () => process.exit(0))
  // Ctrl-C reaches every process of a terminal; the host alone decides what it means.
  process.on('SIGINT', () => {})
  Reflect.deleteProperty(process, 'send')
  Object.defineProperty(process, 'parentPort', { value: port })
}
