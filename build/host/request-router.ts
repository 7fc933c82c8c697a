import type { OnBeforeRequestListenerDetails } from 'electron'
import type { BrowserContext, Frame, Request as PageRequest, Route } from 'playwright'
import { fromPageAddress } from './address.ts'
import type { StandInProtocol } from './protocol.ts'
import type { StandInWebRequest } from './web-request.ts'

/** Asked, for a request that would open a document, whether the app lets it. */
type NavigationCheck = (frame: Frame, address: string) => boolean
/** Told of a redirect that an answer asks for. */
type RedirectNotice = (frame: Frame, address: string) => void

/** What the router of one session needs of it. */
export type RouterParts = {
  readonly protocol: StandInProtocol
  readonly webRequest: StandInWebRequest
  readonly mayNavigate: NavigationCheck
  readonly redirected: RedirectNotice
}

const KINDS: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  stylesheet: 'stylesheet',
  image: 'image',
  media: 'media',
  font: 'font',
  script: 'script',
  xhr: 'xhr',
  fetch: 'xhr',
  ping: 'ping',
  cspreport: 'cspReport',
  websocket: 'webSocket',
}

const elsewhere: string[] = []
let lastRequest = 0

/** Every address something asked for that no scheme of the app's own answers; all of them went nowhere. */
export function requestsElsewhere(): readonly string[] {
  return elsewhere
}

/**
 * Sends every request of a browser context to the app's own handler, and none anywhere else. Sockets do not pass here
 * (playwright would replace the page's own WebSocket by its own); they fail for want of any name that resolves.
 */
export async function routeRequests(context: BrowserContext, parts: RouterParts): Promise<void> {
  await context.route('**/*', (route) =>
    answer(route, parts).catch((error: unknown) => {
      console.error('stand-in: a request could not be answered:', error)
      return abort(route, 'failed')
    }),
  )
}

async function answer(route: Route, parts: RouterParts): Promise<void> {
  const request = route.request()
  const address = fromPageAddress(request.url())
  const isOwn = parts.protocol.handlerFor(address) !== null
  if (!isOwn) elsewhere.push(address)
  const frame = frameOf(request)
  if (request.isNavigationRequest() && frame !== null && !parts.mayNavigate(frame, address)) {
    return abort(route, 'aborted')
  }
  const isAllowed = await parts.webRequest.allows(detailsOf(request, address, frame))
  // A navigation that fails in any other way would put Chromium's own error page in the place of the app's.
  if (!isAllowed) return abort(route, request.isNavigationRequest() ? 'aborted' : 'blockedbyclient')
  if (!isOwn) return abort(route, request.isNavigationRequest() ? 'aborted' : 'failed')
  return serve(route, parts, address, frame)
}

async function serve(route: Route, parts: RouterParts, address: string, frame: Frame | null): Promise<void> {
  let response: Response
  try {
    const handler = parts.protocol.handlerFor(address)
    if (handler === null) return await abort(route, 'failed')
    response = await handler(toRequest(route.request(), address))
  } catch (error) {
    console.error(`stand-in: the handler of ${address.split(':')[0]}: threw`, error)
    return abort(route, 'failed')
  }
  if (response.type === 'error') return abort(route, 'failed')
  if (response.status >= 300 && response.status < 400 && response.headers.has('location')) {
    if (frame !== null) parts.redirected(frame, response.headers.get('location') ?? '')
    return abort(route, 'aborted')
  }
  const body = Buffer.from(await response.arrayBuffer())
  await route
    .fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
    .catch(() => {})
}

function toRequest(request: PageRequest, address: string): Request {
  const body = request.postDataBuffer()
  return new Request(address, {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body: new Uint8Array(body) }),
  })
}

function detailsOf(
  request: PageRequest,
  address: string,
  frame: Frame | null,
): OnBeforeRequestListenerDetails {
  lastRequest += 1
  const document = frame === null || frame.parentFrame() === null ? 'mainFrame' : 'subFrame'
  return {
    id: lastRequest,
    url: address,
    method: request.method(),
    resourceType: request.isNavigationRequest() ? document : (KINDS[request.resourceType()] ?? 'other'),
    referrer: fromPageAddress(request.headers().referer ?? ''),
    timestamp: Date.now(),
    uploadData: [],
  }
}

/** The frame a request is for; none for what a worker or Chromium itself asks for. */
function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

/** Refuses; a page that was closed meanwhile needs no answer any more. */
async function abort(route: Route, reason: 'aborted' | 'blockedbyclient' | 'failed'): Promise<void> {
  await route.abort(reason).catch(() => {})
}
