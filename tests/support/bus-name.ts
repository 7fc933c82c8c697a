import { once } from 'node:events'
import { connect } from 'node:net'
import { onTestFinished } from 'vitest'

/** Header fields of a D-Bus message, by their codes in the specification. */
const PATH = 1
const INTERFACE = 2
const MEMBER = 3
const DESTINATION = 6
const SIGNATURE = 8

/**
 * Goes by a name on a bus until the test is over, as a lock screen does. The few bytes that takes are written here: the
 * programs that come with a bus can ask it things, and own nothing.
 */
export async function ownBusName(socketPath: string, name: string): Promise<void> {
  const socket = connect(socketPath)
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`)
  await once(socket, 'data')
  socket.write('BEGIN\r\n')
  socket.write(methodCall(1, 'Hello', null))
  socket.write(methodCall(2, 'RequestName', name))
}

/** A call to the bus itself; with a name as its argument and no flags, where there is one. */
function methodCall(serial: number, member: string, name: string | null): Buffer {
  const body = name === null ? Buffer.alloc(0) : Buffer.concat([padTo(4, text(name)), u32(0)])
  const bus = 'org.freedesktop.DBus'
  const fields = [
    field(PATH, 'o', text('/org/freedesktop/DBus')),
    field(INTERFACE, 's', text(bus)),
    field(MEMBER, 's', text(member)),
    field(DESTINATION, 's', text(bus)),
    ...(name === null ? [] : [field(SIGNATURE, 'g', signature('su'))]),
  ].reduce((whole, one) => Buffer.concat([padTo(8, whole), one]), Buffer.alloc(0))
  const start = Buffer.from(['l'.charCodeAt(0), 1, 0, 1])
  return Buffer.concat([
    padTo(8, Buffer.concat([start, u32(body.length), u32(serial), u32(fields.length), fields])),
    body,
  ])
}

function field(code: number, type: string, value: Buffer): Buffer {
  return Buffer.concat([Buffer.from([code]), signature(type), value])
}

function text(value: string): Buffer {
  return Buffer.concat([u32(Buffer.byteLength(value)), Buffer.from(`${value}\0`)])
}

function signature(value: string): Buffer {
  return Buffer.concat([Buffer.from([value.length]), Buffer.from(`${value}\0`)])
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function padTo(size: number, bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((size - (bytes.length % size)) % size)])
}
