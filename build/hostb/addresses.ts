/**
 * Chromium lets nobody answer for a scheme of our own, so the pages of `app://bundle/` are loaded from a made-up
 * https host that does not exist. Everything the app sees is mapped back.
 */
const MADE_UP_ORIGIN = 'https://bundle.respite.invalid'
const APP_ORIGIN = 'app://bundle'

/** The address Chromium is sent to for an address of the app. */
export function toBrowserAddress(address: string): string {
  return address.startsWith(`${APP_ORIGIN}/`) ? MADE_UP_ORIGIN + address.slice(APP_ORIGIN.length) : address
}

/** The address the app knows for one Chromium shows. */
export function toAppAddress(address: string): string {
  return address.startsWith(`${MADE_UP_ORIGIN}/`) ? APP_ORIGIN + address.slice(MADE_UP_ORIGIN.length) : address
}

/** Whether an address, as the app knows it, lies outside the app. */
export function isOutside(address: string): boolean {
  return !address.startsWith(`${APP_ORIGIN}/`)
}
