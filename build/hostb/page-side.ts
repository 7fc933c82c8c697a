import type { Codec } from './codec.ts'

/** What the page sends to the host over the hidden binding. */
export type FromPage =
  | { readonly kind: 'invoke'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'next-event' }

/** An event on its way to the page. */
export type ToPage = { readonly channel: string; readonly args: readonly unknown[] }

/** How an invoke came out: Electron sends only the text of an error, never the error. */
export type InvokeOutcome = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: string }

type Listener = (event: object, ...args: unknown[]) => void

/**
 * Runs in every frame before any script of the page: takes the binding out of reach, and in the main frame runs the
 * app's own preload script with a `require` that knows only electron. Self-contained: its source is injected.
 */
export function runPageSide(
  bindingName: string,
  createCodec: () => Codec,
  runPreload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  const globals = globalThis as unknown as Record<string, unknown>
  const binding = globals[bindingName] as ((text: string) => Promise<string>) | undefined
  delete globals[bindingName]
  if (binding === undefined || window !== window.top || location.protocol === 'about:') return

  const codec = createCodec()
  const send = async (message: FromPage) => codec.decode(await binding(codec.encode(message)))
  const listeners = new Map<string, Set<Listener>>()
  const listenersOf = (channel: string) => {
    const known = listeners.get(channel) ?? new Set<Listener>()
    listeners.set(channel, known)
    return known
  }

  const ipcRenderer = {
    invoke: async (channel: string, ...args: unknown[]) => {
      const outcome = (await send({ kind: 'invoke', channel, args })) as InvokeOutcome
      if (outcome.ok) return outcome.value
      throw new Error(`Error invoking remote method '${channel}': ${outcome.error}`)
    },
    on: (channel: string, listener: Listener) => {
      listenersOf(channel).add(listener)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Listener) => {
      listenersOf(channel).delete(listener)
      return ipcRenderer
    },
  }
  const contextBridge = {
    exposeInMainWorld: (name: string, api: Record<string, unknown>) => {
      Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true })
    },
  }

  const waitForEvents = async () => {
    for (;;) {
      const event = (await send({ kind: 'next-event' })) as ToPage | null
      if (event === null) return
      for (const listener of listenersOf(event.channel)) listener({}, ...event.args)
    }
  }
  const module = { exports: {} }
  runPreload(
    (name: string) => {
      if (name === 'electron') return { contextBridge, ipcRenderer }
      throw new Error(`module not found: ${name}`)
    },
    module,
    module.exports,
  )
  void waitForEvents().catch(() => undefined)
}
