import type { createBridgeEnd } from './bridge-end.ts'
import type { createCodec } from './codec.ts'

/** What the preload script's world and the host say to each other; `data` is text of the codec's. */
export type FromPreload =
  | { readonly kind: 'started' }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly data: string }
  | { readonly kind: 'send'; readonly channel: string; readonly data: string }

export type ToPreload =
  | { readonly kind: 'answer'; readonly id: number; readonly data: string }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly channel: string; readonly data: string }

/** The names of what this world needs, chosen afresh for every page and known to nobody else. */
export type PreloadSecrets = {
  readonly binding: string
  readonly deliver: string
  readonly handshake: string
}

type Preload = (require: (name: string) => unknown, module: { exports: unknown }, exports: unknown) => void
type Listener = (event: unknown, ...given: unknown[]) => void

/**
 * What runs in a world of its own before any script of the page: `contextBridge` and `ipcRenderer`, and with them the
 * app's preload script. The page cannot see this world's globals, as with Electron's context isolation.
 */
export function runPreloadWorld(
  secrets: PreloadSecrets,
  codec: ReturnType<typeof createCodec>,
  makeEnd: typeof createBridgeEnd,
  preload: Preload,
): void {
  if (window.parent !== window) return
  const post = Reflect.get(globalThis, secrets.binding) as (text: string) => void
  Reflect.deleteProperty(globalThis, secrets.binding)
  const tell = (message: FromPreload) => post(JSON.stringify(message))

  const element = document.createElement('i')
  window.dispatchEvent(new MouseEvent(secrets.handshake, { relatedTarget: element }))
  const end = makeEnd(element, 'from-preload', 'from-page')

  const waiting = new Map<number, PromiseWithResolvers<unknown>>()
  const listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>()
  let lastId = 0

  const listen = (channel: string, listener: Listener, once: boolean) => {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
    return ipcRenderer
  }
  const forget = (channel: string, gone: Listener) => {
    const left = listeners.get(channel)?.filter(({ listener }) => listener !== gone) ?? []
    listeners.set(channel, left)
    return ipcRenderer
  }
  const ipcRenderer = Object.freeze({
    invoke: async (channel: string, ...given: unknown[]) => {
      const data = codec.encode(given)
      lastId += 1
      const answer = Promise.withResolvers<unknown>()
      waiting.set(lastId, answer)
      tell({ kind: 'invoke', id: lastId, channel, data })
      return answer.promise
    },
    send: (channel: string, ...given: unknown[]) =>
      tell({ kind: 'send', channel, data: codec.encode(given) }),
    on: (channel: string, listener: Listener) => listen(channel, listener, false),
    once: (channel: string, listener: Listener) => listen(channel, listener, true),
    off: forget,
    removeListener: forget,
    removeAllListeners: (channel?: string) => {
      if (channel === undefined) listeners.clear()
      else listeners.delete(channel)
      return ipcRenderer
    },
  })
  const contextBridge = Object.freeze({
    exposeInMainWorld: (name: string, api: unknown) => {
      if (name in window)
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      end.expose(name, end.toWire(api))
    },
  })

  const announce = (channel: string, given: readonly unknown[]) => {
    for (const entry of listeners.get(channel) ?? []) {
      if (entry.once) forget(channel, entry.listener)
      try {
        entry.listener({ sender: ipcRenderer, ports: [] }, ...given)
      } catch (error) {
        reportError(error)
      }
    }
  }
  const hear = (text: string) => {
    const message = JSON.parse(text) as ToPreload
    if (message.kind === 'event') {
      announce(message.channel, codec.decode(message.data) as readonly unknown[])
      return
    }
    const answer = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'answer') answer?.resolve(codec.decode(message.data))
    else answer?.reject(new Error(message.message))
  }
  Object.defineProperty(globalThis, secrets.deliver, { value: hear })

  const require = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name}`)
  }
  tell({ kind: 'started' })
  try {
    const module = { exports: {} }
    preload(require, module, module.exports)
  } catch (error) {
    console.error('Unable to load preload script:', error)
  }
}
