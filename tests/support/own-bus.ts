import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Header fields of a D-Bus message, by their codes in the specification. */
const PATH = 1
const INTERFACE = 2
const MEMBER = 3
const DESTINATION = 6
const SIGNATURE = 8

/** Kinds of message, by their codes there. */
const CALL = 1
const SIGNAL = 4

/**
 * Goes by a name on a bus until the test is over, as a lock screen does. The few bytes that takes are written here: the
 * programs that come with a bus can ask it things, and own nothing.
 */
export async function ownBusName(socketPath: string, name: string): Promise<void> {
  const socket = await joinedBus(socketPath)
  socket.write(busCall(2, 'RequestName', 'su', Buffer.concat([padTo(4, text(name)), u32(0)])))
}

/**
 * Tells everybody on a bus that switches of an object changed, as logind does, and waits until the bus has taken it. It
 * is written here because `gdbus emit` sometimes finds its own connection closed while it flushes.
 */
export async function tellSwitches(
  socketPath: string,
  told: {
    readonly object: string
    readonly owner: string
    readonly switches: Readonly<Record<string, boolean>>
  },
): Promise<void> {
  const socket = await joinedBus(socketPath)
  const entries = Object.entries(told.switches).reduce(
    (whole, [name, on]) =>
      Buffer.concat([
        padTo(8, whole),
        padTo(4, Buffer.concat([text(name), signature('b')])),
        u32(on ? 1 : 0),
      ]),
    Buffer.alloc(0),
  )
  const body = Buffer.concat([
    padTo(8, Buffer.concat([padTo(4, text(told.owner)), u32(entries.length)])),
    entries,
  ])
  const fields = [
    field(PATH, 'o', text(told.object)),
    field(INTERFACE, 's', text('org.freedesktop.DBus.Properties')),
    field(MEMBER, 's', text('PropertiesChanged')),
    field(SIGNATURE, 'g', signature('sa{sv}as')),
  ]
  socket.write(message(SIGNAL, 2, fields, Buffer.concat([padTo(4, body), u32(0)])))
  const answered = once(socket, 'data')
  socket.write(busCall(3, 'GetId'))
  await answered
  socket.destroy()
}

/** A connection the bus has greeted, which is closed when the test is over. */
async function joinedBus(socketPath: string): Promise<Socket> {
  const socket = connect(socketPath)
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex')
  socket.write(`\0AUTH EXTERNAL ${uid}\r\n`)
  await once(socket, 'data')
  socket.write('BEGIN\r\n')
  const greeted = once(socket, 'data')
  socket.write(busCall(1, 'Hello'))
  await greeted
  return socket
}

/** A call to the bus itself, with what its arguments are and how they read where there are any. */
function busCall(serial: number, member: string, types = '', body = Buffer.alloc(0)): Buffer {
  const bus = 'org.freedesktop.DBus'
  const fields = [
    field(PATH, 'o', text('/org/freedesktop/DBus')),
    field(INTERFACE, 's', text(bus)),
    field(MEMBER, 's', text(member)),
    field(DESTINATION, 's', text(bus)),
    ...(types === '' ? [] : [field(SIGNATURE, 'g', signature(types))]),
  ]
  return message(CALL, serial, fields, body)
}

function message(type: number, serial: number, fields: readonly Buffer[], body: Buffer): Buffer {
  const head = fields.reduce((whole, one) => Buffer.concat([padTo(8, whole), one]), Buffer.alloc(0))
  const start = Buffer.from(['l'.charCodeAt(0), type, 0, 1])
  return Buffer.concat([
    padTo(8, Buffer.concat([start, u32(body.length), u32(serial), u32(head.length), head])),
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
