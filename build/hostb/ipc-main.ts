import type { Frame, Page } from 'playwright'
import { createCodec } from './codec.ts'
import { EventEmitter } from './emitter.ts'
import type { FromPage, InvokeOutcome, ToPage } from './page-side.ts'

type InvokeEvent = { readonly sender: unknown; readonly senderFrame: unknown }
type InvokeHandler = (event: InvokeEvent, ...args: unknown[]) => unknown

/** Where a message of a page comes from, as the app's handlers see it. */
export type SenderOf = (page: Page, frame: Frame) => InvokeEvent | null

const codec = createCodec()
const handlers = new Map<string, InvokeHandler>()
const emitter = new EventEmitter()

/** The part of Electron's ipcMain that Respite and electron-store use. */
export const ipcMain = {
  handle: (channel: string, handler: InvokeHandler): void => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
  removeHandler: (channel: string): void => {
    handlers.delete(channel)
  },
  on: (channel: string, listener: (...args: unknown[]) => void) => emitter.on(channel, listener),
  removeAllListeners: (channel: string) => emitter.removeAllListeners(channel),
}

/** Events waiting for a page to ask for the next one. */
export class EventQueue {
  readonly #waiting: ToPage[] = []
  #wake: (() => void) | null = null
  #isClosed = false

  push(event: ToPage): void {
    this.#waiting.push(event)
    this.#wake?.()
  }

  close(): void {
    this.#isClosed = true
    this.#wake?.()
  }

  async next(): Promise<ToPage | null> {
    while (this.#waiting.length === 0 && !this.#isClosed)
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    return this.#waiting.shift() ?? null
  }
}

/** Answers one message of a page over its hidden binding. */
export async function answerPage(
  source: { readonly page: Page; readonly frame: Frame },
  text: string,
  senderOf: SenderOf,
  queueOf: (page: Page) => EventQueue | null,
): Promise<string> {
  const message = codec.decode(text) as FromPage
  if (message.kind === 'next-event') return codec.encode((await queueOf(source.page)?.next()) ?? null)
  return codec.encode(await invoke(source, message, senderOf))
}

/** Electron's rules: an error crosses as its text only, and a value that cannot be cloned is an error. */
async function invoke(
  source: { readonly page: Page; readonly frame: Frame },
  message: Extract<FromPage, { kind: 'invoke' }>,
  senderOf: SenderOf,
): Promise<InvokeOutcome> {
  const event = senderOf(source.page, source.frame)
  const handler = handlers.get(message.channel)
  if (event === null || handler === undefined)
    return { ok: false, error: `Error: No handler registered for '${message.channel}'` }
  try {
    const value = await handler(event, ...message.args)
    codec.encode(value)
    return { ok: true, value }
  } catch (error) {
    return { ok: false, error: String(error) }
  }
}
