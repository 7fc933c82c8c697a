import { EventEmitter } from 'node:events'

/*
 * Loaded before the module of a utility process: gives it the `process.parentPort` that Electron gives one, and ends
 * it when its parent is gone.
 */
class ParentPort extends EventEmitter {
  override on(name: string, listener: (...args: unknown[]) => void): this {
    super.on(name, listener)
    if (name === 'message') process.send?.({ kind: 'listening' })
    return this
  }

  postMessage(data: unknown): void {
    process.send?.({ kind: 'data', data })
  }
}

const port = new ParentPort()
process.on('message', ({ data }: { data: unknown }) => {
  port.emit('message', { data, ports: [] })
})
process.on('disconnect', () => process.exit(1))
Object.defineProperty(process, 'parentPort', { value: port })
