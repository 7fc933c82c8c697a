import { forbidCoreDumps } from '../every-process/core-dumps.ts'
import { DISK_WORK, type FromDisk, type ToDisk } from './disk-work.ts'

/** The port Electron gives a utility process. */
type UtilityPort = {
  readonly on: (event: 'message', listener: (message: { readonly data: ToDisk }) => void) => void
  readonly postMessage: (message: FromDisk) => void
}

forbidCoreDumps()

// Security: what it writes must be readable by this account only, whatever the system's default is.
process.umask(0o077)

const port = (process as unknown as { readonly parentPort: UtilityPort }).parentPort

port.on('message', ({ data: { id, name, given } }) => {
  const work = DISK_WORK[name] as (...given: readonly unknown[]) => Promise<unknown>
  work(...given).then(
    (value) => port.postMessage({ id, ok: true, value }),
    () => port.postMessage({ id, ok: false }),
  )
})
