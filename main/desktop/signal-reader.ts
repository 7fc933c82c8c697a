const HEADER = /^signal .*path=(\S+?);.*interface=(\S+?); member=(\w+)/
const TRUE = /^\s*(?:variant\s+)?boolean true\s*$/
const ANY_VALUE = /^\s*(?:variant\s+)?boolean (?:true|false)\s*$/
const LOCKED_HINT = /^\s*string "LockedHint"\s*$/

export type SignalReaderOptions = {
  readonly onLocked: () => void
  readonly onSleep: () => void
  /** Security: only this session's own lock counts; null where it is not known, and then any does. */
  readonly ownSession: string | null
}

/** What the next boolean means. */
type Awaited = 'screen-saver' | 'sleep' | 'hint' | null

/** Reads what `dbus-monitor` writes, piece by piece as it comes, and tells of a locked screen and of sleep. */
export function createSignalReader(options: SignalReaderOptions): (text: string) => void {
  const { onLocked, onSleep, ownSession } = options
  let rest = ''
  let awaited: Awaited = null
  let isInProperties = false

  const begin = (path: string, member: string) => {
    awaited = null
    isInProperties = false
    const isOwn =
      ownSession === null || path === ownSession || !path.startsWith('/org/freedesktop/login1/session/')
    if (member === 'ActiveChanged') awaited = 'screen-saver'
    else if (member === 'PrepareForSleep') awaited = 'sleep'
    else if (member === 'Lock' && isOwn) onLocked()
    else if (member === 'PropertiesChanged') isInProperties = isOwn
  }
  const read = (line: string) => {
    const header = HEADER.exec(line)
    if (header !== null) return begin(header[1] ?? '', header[3] ?? '')
    if (isInProperties && LOCKED_HINT.test(line)) {
      awaited = 'hint'
      return
    }
    if (awaited === null || !ANY_VALUE.test(line)) return
    if (TRUE.test(line)) (awaited === 'sleep' ? onSleep : onLocked)()
    awaited = null
  }
  return (text) => {
    const lines = `${rest}${text}`.split('\n')
    rest = (lines.pop() ?? '').slice(-4_000)
    for (const line of lines) read(line)
  }
}
