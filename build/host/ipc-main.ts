import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainInvokeEvent, WebContents, WebFrameMain } from 'electron'
import type { InvokeAnswer } from './page-link.ts'

type Handler = Parameters<IpcMain['handle']>[1]

/** The page and frame a message came from. */
type Sender = { readonly sender: WebContents; readonly senderFrame: WebFrameMain }

/** `ipcMain`: the handlers the app registered, and how their failures reach a page. */
class StandInIpcMain
  extends EventEmitter
  implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>
{
  readonly #handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    }
    if (typeof handler !== 'function') throw new TypeError(`Expected handler to be a function`)
    this.#handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...given) => {
      this.removeHandler(channel)
      return handler(event, ...given)
    })
  }

  removeHandler(channel: string): void {
    this.#handlers.delete(channel)
  }

  /** Answers one `ipcRenderer.invoke`. An error crosses as its text alone: its class and stack stay here. */
  async answer(from: Sender, channel: string, given: readonly unknown[]): Promise<InvokeAnswer> {
    const handler = this.#handlers.get(channel)
    if (handler === undefined) {
      return { ok: false, error: String(new Error(`No handler registered for '${channel}'`)) }
    }
    try {
      return { ok: true, value: await handler(invokeEvent(from), ...given) }
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      return { ok: false, error: String(error) }
    }
  }

  /** Passes one `ipcRenderer.send` on. */
  hear(from: Sender, channel: string, given: readonly unknown[]): void {
    const { sender } = from
    const reply = (answerChannel: string, ...answer: unknown[]) => sender.send(answerChannel, ...answer)
    this.emit(channel, { ...invokeEvent(from), ports: [], reply }, ...given)
  }
}

function invokeEvent({ sender, senderFrame }: Sender): IpcMainInvokeEvent {
  return {
    type: 'frame',
    frameId: 1,
    processId: senderFrame.processId,
    sender,
    senderFrame,
    defaultPrevented: false,
    preventDefault: () => {},
  }
}

/** `ipcMain`. */
export const ipcMain = new StandInIpcMain()
