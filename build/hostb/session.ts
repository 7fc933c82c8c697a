import { randomUUID } from 'node:crypto'
import type { Session as ElectronSession } from 'electron'
import type { Browser, BrowserContext, Page, Route } from 'playwright'
import { isOutside, toAppAddress } from './addresses.ts'

type Handler = (request: Request) => Response | Promise<Response>
type BeforeRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

/** The part of Electron's session that Respite uses. */
export type HostSession = Pick<
  ElectronSession,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
> & {
  readonly protocol: { readonly handle: (scheme: string, handler: Handler) => void }
  readonly webRequest: { readonly onBeforeRequest: (listener: BeforeRequest) => void }
}

/** What the host itself needs of a session, beside what the app sees. */
export class SessionState {
  readonly handlers = new Map<string, Handler>()
  /** Unguessable, so that a page cannot find the way to the host. */
  readonly bindingName = `host_${randomUUID().replaceAll('-', '')}`
  beforeRequest: BeforeRequest | null = null
  #context: Promise<BrowserContext> | null = null

  /** The browser context of this session, made for its first page; nothing of it is written to disk. */
  context(browser: Browser, prepare: (context: BrowserContext) => Promise<void>): Promise<BrowserContext> {
    this.#context ??= (async () => {
      const context = await browser.newContext({ viewport: null, permissions: [] })
      await context.route('**/*', (route) => this.#answer(route))
      await prepare(context)
      return context
    })()
    return this.#context
  }

  /** Security as in Electron: the app's own handler answers its scheme, its listener may cancel, the rest is refused. */
  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = toAppAddress(request.url())
    if (this.#isCancelled(url) || isOutside(url)) return route.abort('blockedbyclient')
    const handler = this.handlers.get(new URL(url).protocol.slice(0, -1))
    if (handler === undefined) return route.abort('failed')
    const response = await handler(new Request(url, { method: request.method() }))
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  }

  #isCancelled(url: string): boolean {
    let isCancelled = false
    this.beforeRequest?.({ url }, (answer) => {
      isCancelled = answer.cancel === true
    })
    return isCancelled
  }
}

const sessions = new Map<string, { readonly session: HostSession; readonly state: SessionState }>()

/** What the host keeps about a session the app holds. */
export function stateOf(session: unknown): SessionState {
  for (const known of sessions.values()) if (known.session === session) return known.state
  throw new Error('This session was not made by session.fromPartition.')
}

/** The session of a partition; the same one for the same name. Only in-memory partitions exist here. */
export function fromPartition(partition: string): HostSession {
  if (partition.startsWith('persist:')) throw new Error('The stand-in has no persistent sessions.')
  const known = sessions.get(partition)
  if (known !== undefined) return known.session
  const state = new SessionState()
  const session: HostSession = {
    protocol: { handle: (scheme, handler) => state.handlers.set(scheme, handler) },
    webRequest: {
      onBeforeRequest: (listener) => {
        state.beforeRequest = listener
      },
    },
    // A context without granted permissions refuses every one of them, which is all these handlers are used for.
    setPermissionRequestHandler: () => {},
    setPermissionCheckHandler: () => {},
    setDevicePermissionHandler: () => {},
    setDisplayMediaRequestHandler: () => {},
    setSpellCheckerEnabled: () => {},
  }
  sessions.set(partition, { session, state })
  return session
}

/** The frame's address as the app knows it. */
export function addressOf(frame: { url: () => string }): string {
  return toAppAddress(frame.url())
}

export type { Page }
