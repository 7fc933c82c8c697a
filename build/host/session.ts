import { EventEmitter } from 'node:events'
import type { Session } from 'electron'
import type { BrowserContext, Frame, Page } from 'playwright'
import { asWhole } from './as-whole.ts'
import { runningBrowser } from './browser.ts'
import { preventableEvent } from './preventable-event.ts'
import { StandInProtocol } from './protocol.ts'
import { refuseBeforeReady } from './readiness.ts'
import { routeRequests } from './request-router.ts'
import { StandInWebRequest } from './web-request.ts'

/** Which of the handlers that decide about a page's permissions the app has set. */
export type PermissionHandlers = {
  readonly request: boolean
  readonly check: boolean
  readonly device: boolean
  readonly displayMedia: boolean
}

/** A page's answers about its own navigation; `web-contents.ts` registers each page here. */
export type PageWatch = {
  readonly mayNavigate: (frame: Frame, address: string) => boolean
  readonly redirected: (frame: Frame, address: string) => void
}

type SessionMembers = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'isSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'clearStorageData'
  | 'enableNetworkEmulation'
  | 'disableNetworkEmulation'
  | 'isPersistent'
>

/** A session: one browser context of its own, always in memory. */
export class StandInSession extends EventEmitter implements SessionMembers {
  readonly protocol = new StandInProtocol()
  readonly webRequest = new StandInWebRequest()
  readonly #isPersistent: boolean
  readonly #watches = new Map<Page, PageWatch>()
  readonly #openings = new Set<Promise<Page>>()
  readonly #handlers = { request: false, check: false, device: false, displayMedia: false }
  #context: Promise<BrowserContext> | null = null
  #isOffline = false
  #spellChecks = true

  constructor(isPersistent: boolean) {
    super()
    this.#isPersistent = isPersistent
  }

  /** Opens an empty page in this session. */
  async openPage(): Promise<Page> {
    this.#context ??= this.#openContext()
    const opening = this.#context.then((context) => context.newPage())
    this.#openings.add(opening)
    return opening
  }

  watch(page: Page, watch: PageWatch): void {
    this.#watches.set(page, watch)
    page.once('close', () => this.#watches.delete(page))
    page.on('download', (download) => {
      const item = {
        getURL: () => download.url(),
        getFilename: () => download.suggestedFilename(),
        cancel: () => void download.cancel(),
      }
      this.emit('will-download', preventableEvent({}), item, null)
    })
  }

  permissionHandlers(): PermissionHandlers {
    return { ...this.#handlers }
  }

  isOffline(): boolean {
    return this.#isOffline
  }

  isPersistent(): boolean {
    return this.#isPersistent
  }

  setPermissionRequestHandler(handler: unknown): void {
    this.#handlers.request = handler !== null
  }

  setPermissionCheckHandler(handler: unknown): void {
    this.#handlers.check = handler !== null
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.#handlers.device = handler !== null
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.#handlers.displayMedia = handler !== null
  }

  setSpellCheckerEnabled(enable: boolean): void {
    this.#spellChecks = enable
  }

  isSpellCheckerEnabled(): boolean {
    return this.#spellChecks
  }

  setSpellCheckerLanguages(_languages: string[]): void {}

  async clearStorageData(): Promise<void> {
    const context = await this.#context
    if (context === null) return
    await context.clearCookies()
    for (const page of context.pages()) {
      const client = await context.newCDPSession(page)
      const { origin } = new URL(page.url())
      if (origin !== 'null') {
        await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
      }
      await client.detach()
    }
  }

  enableNetworkEmulation(options: { readonly offline?: boolean }): void {
    this.#isOffline = options.offline === true
    void this.#context?.then((context) => context.setOffline(this.#isOffline))
  }

  disableNetworkEmulation(): void {
    this.enableNetworkEmulation({ offline: false })
  }

  /** A page nobody here opened is a window some page asked for, in a browser that has no switch against it. */
  async #closeForeign(page: Page): Promise<void> {
    const own = await Promise.allSettled(this.#openings)
    const isOwn = own.some((opening) => opening.status === 'fulfilled' && opening.value === page)
    if (!isOwn) await page.close().catch(() => {})
  }

  async #openContext(): Promise<BrowserContext> {
    const context = await runningBrowser().browser.newContext({
      viewport: null,
      serviceWorkers: 'block',
      acceptDownloads: false,
      offline: this.#isOffline,
    })
    // Every permission is refused, whatever the app's handlers would say: none can be asked for from here.
    await context.grantPermissions([])
    await routeRequests(context, {
      protocol: this.protocol,
      webRequest: this.webRequest,
      mayNavigate: (frame, address) => this.#watches.get(frame.page())?.mayNavigate(frame, address) ?? false,
      redirected: (frame, address) => this.#watches.get(frame.page())?.redirected(frame, address),
    })
    context.on('page', (page) => void this.#closeForeign(page))
    return context
  }
}

const sessions = new Map<string, StandInSession>()

function sessionOf(partition: string): StandInSession {
  const known = sessions.get(partition)
  if (known !== undefined) return known
  const made = new StandInSession(partition === '' || partition.startsWith('persist:'))
  sessions.set(partition, made)
  return made
}

/** The session a window's preferences name; our own object, not Electron's view of it. */
export function sessionFor(preferences: { readonly session?: Session; readonly partition?: string }): {
  readonly own: StandInSession
  readonly whole: Session
} {
  const named = preferences.session
  const own = named === undefined ? sessionOf(preferences.partition ?? '') : ownOf(named)
  return { own, whole: asWhole<Session>(own) }
}

function ownOf(session: Session): StandInSession {
  const own: unknown = session
  if (own instanceof StandInSession) return own
  throw new Error('stand-in: a window was given a session that is not one of ours')
}

/** Every session there is, by its partition; the default one is the empty word. */
export function allSessions(): ReadonlyMap<string, StandInSession> {
  return sessions
}

/** `session`. */
export const session = {
  fromPartition: (partition: string): Session => {
    refuseBeforeReady('Session can only be received when app is ready, not')
    return asWhole<Session>(sessionOf(partition))
  },
  get defaultSession(): Session {
    refuseBeforeReady('Session can only be received when app is ready, not')
    return asWhole<Session>(sessionOf(''))
  },
}

/** `protocol`: that of the default session. */
export const protocol = sessionOf('').protocol
