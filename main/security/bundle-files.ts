import { readFileSync } from 'node:fs'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { z } from 'zod'
import { APP_HOST, APP_SCHEME, isOurAddress } from '../ipc/sender.ts'
import { PAGE_HEADERS } from './content-security-policy.ts'

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Makes `app:` a proper, secure origin. Has to run before Electron is ready. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }])
}

/**
 * Security: an address must never be able to name a file of the computer. The files of the page are looked up in a
 * list the build wrote; nothing in an address is ever joined to a path.
 */
export function serveBundle(session: Session, folder: string): void {
  const files = readFileList(path.join(folder, '../renderer-files.json'))
  session.protocol.handle(APP_SCHEME, (request) => {
    const name = isOurAddress(request.url) ? new URL(request.url).pathname.slice(1) : null
    if (name === null || !files.has(name)) return new Response('', { status: 404, headers: PAGE_HEADERS })
    const type = CONTENT_TYPES[path.extname(name)] ?? 'application/octet-stream'
    const body = new Uint8Array(readFileSync(path.join(folder, name)))
    return new Response(body, { headers: { ...PAGE_HEADERS, 'Content-Type': type } })
  })
}

/** The address of one of our pages. */
export function pageAddress(page: 'index.html' | 'print.html'): string {
  return `${APP_SCHEME}://${APP_HOST}/${page}`
}

function readFileList(file: string): ReadonlySet<string> {
  return new Set(z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))))
}
