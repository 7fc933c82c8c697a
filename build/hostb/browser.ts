import { createServer } from 'node:net'
import { type Browser, chromium } from 'playwright'
import { findHeadlessChromium } from './chromium.ts'
export type HostBrowser = { readonly browser: Browser; readonly debugAddress: string }
export async function startBrowser(): Promise<HostBrowser> {
  const port = await freePort()
  const { executablePath, args } = await findHeadlessChromium()
  const browser = await chromium.launch({ executablePath, args: [...args, `--remote-debugging-port=${port}`], headless: true, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false })
  return { browser, debugAddress: `http://127.0.0.1:${port}` }
}
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => { const address = server.address(); server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0)) })
  })
}
