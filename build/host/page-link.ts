import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { CDPSession } from 'playwright'
import { createBridgeEnd } from './in-page/bridge-end.ts'
import { type Codec, createCodec } from './in-page/codec.ts'
import { runPageWorld } from './in-page/page-world.ts'
import {
  type FromPreload,
  type PreloadSecrets,
  runPreloadWorld,
  type ToPreload,
} from './in-page/preload-world.ts'

/** The host's end of the wire to one page's preload script. */
export type PageLink = {
  /** Tells the preload script something; lost where no document with one is open, as with Electron. */
  readonly send: (channel: string, given: readonly unknown[]) => void
}

/** Answers what the preload script asks. */
export type PageCalls = {
  readonly invoke: (channel: string, given: readonly unknown[]) => Promise<InvokeAnswer>
  readonly send: (channel: string, given: readonly unknown[]) => void
}

/** What came of a call: its value, or the failure already put into Electron's words. */
export type InvokeAnswer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: string }

/** The codec of this side; the page makes its own from the same text. */
const codec: Codec = createCodec()

/**
 * Puts the preload script into every document the page will open, each time in a world of its own, and connects it.
 * The names the two sides use are random and known to no script of the page; the page's own world gets none of them.
 */
export async function linkPage(session: CDPSession, preload: string, calls: PageCalls): Promise<PageLink> {
  const secrets: PreloadSecrets = { binding: secret(), deliver: secret(), handshake: secret() }
  const world = secret()
  let documentWorld: number | null = null

  const deliver = (executionContextId: number, message: ToPreload) => {
    const parameters = {
      executionContextId,
      functionDeclaration: 'function (name, text) { globalThis[name](text) }',
      arguments: [{ value: secrets.deliver }, { value: JSON.stringify(message) }],
    }
    // A document that is gone by now has nobody left to hear it.
    session.send('Runtime.callFunctionOn', parameters).catch(() => {})
  }
  const answer = async (executionContextId: number, id: number, channel: string, data: string) => {
    deliver(executionContextId, toMessage(id, channel, await calls.invoke(channel, readGiven(data))))
  }

  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== secrets.binding) return
    const message = JSON.parse(payload) as FromPreload
    if (message.kind === 'started') documentWorld = executionContextId
    else if (message.kind === 'send') calls.send(message.channel, readGiven(message.data))
    else void answer(executionContextId, message.id, message.channel, message.data)
  })
  await session.send('Runtime.enable')
  await session.send('Page.enable')
  await session.send('Runtime.addBinding', { name: secrets.binding, executionContextName: world })
  // The page's world first: it has to be listening when the preload script's world offers the shared element.
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(secrets) })
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: world,
    source: preloadScript(secrets, preload),
  })
  return {
    send: (channel, given) => {
      const data = codec.encode(given)
      if (documentWorld !== null) deliver(documentWorld, { kind: 'event', channel, data })
    },
  }
}

function toMessage(id: number, channel: string, answer: InvokeAnswer): ToPreload {
  const failed = (error: string): ToPreload => ({
    kind: 'failed',
    id,
    message: `Error invoking remote method '${channel}': ${error}`,
  })
  if (!answer.ok) return failed(answer.error)
  try {
    return { kind: 'answer', id, data: codec.encode(answer.value) }
  } catch (error) {
    return failed(String(error))
  }
}

function readGiven(data: string): readonly unknown[] {
  return codec.decode(data) as readonly unknown[]
}

function secret(): string {
  return `_${randomBytes(16).toString('hex')}`
}

function pageScript(secrets: PreloadSecrets): string {
  return `(${runPageWorld})(${createBridgeEnd}, ${JSON.stringify(secrets.handshake)})`
}

function preloadScript(secrets: PreloadSecrets, preload: string): string {
  const body = readFileSync(preload, 'utf8')
  return `(${runPreloadWorld})(${JSON.stringify(secrets)}, (${createCodec})(), ${createBridgeEnd},
    function (require, module, exports) {\n${body}\n})`
}
