/*
 * Chromium lets no one answer for a scheme of one's own through its debugging protocol, but it does for https. So a
 * page at app://bundle/index.html lives at https://bundle.app.respite.test/index.html, a made-up address no name
 * server knows, and every address the app sees is mapped back. `.test` is reserved and never resolves.
 */
const ZONE = 'respite.test'

/** Where Chromium finds what the app calls `address`; null for an address of no scheme in `schemes`. */
export function toPageAddress(address: string, schemes: Iterable<string>): string | null {
  const [, scheme, host, rest] = /^([a-z][a-z0-9-]*):\/\/([^/?#]+)(.*)$/s.exec(address) ?? []
  if (scheme === undefined || host === undefined || rest === undefined) return null
  if (![...schemes].includes(scheme)) return null
  return `https://${host}.${scheme}.${ZONE}${rest.startsWith('/') ? '' : '/'}${rest}`
}

/** What the app calls the address Chromium used. Addresses from elsewhere stay as they are. */
export function fromPageAddress(address: string): string {
  const [, host, scheme, rest] =
    /^https:\/\/([^/?#]+)\.([a-z][a-z0-9-]*)\.respite\.test(.*)$/s.exec(address) ?? []
  return scheme === undefined ? address : `${scheme}://${host}${rest}`
}
