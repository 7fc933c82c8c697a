import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright'
import { findHeadlessChromium } from '../../build/host/chromium.ts'
import { printToPdf } from '../../build/host/pdf.ts'
import { pdfOptions } from '../../main/desktop/pdf-options.ts'
import type { Output } from '../../shared/contract/index.ts'
import type { SummaryDocument } from '../../shared/contract/summary.ts'

const BUNDLE = path.resolve(import.meta.dirname, '../../dist/renderer')
const ADDRESS = 'https://bundle.test/'

/** Makes PDFs of given documents with the built print page: the page, its fonts and its options are the app's own. */
export type PageSetter = {
  readonly toPdf: (job: Output<'print.readJob'>, document: SummaryDocument) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** Starts the browser of the stand-in with the built page in it; `dist` has to be there. */
export async function startPageSetter(): Promise<PageSetter> {
  const { executablePath, args } = await findHeadlessChromium()
  const browser = await chromium.launch({ executablePath, args: [...args], headless: true })
  return {
    toPdf: (job, document) => setOne(browser, job, document),
    close: () => browser.close(),
  }
}

async function setOne(
  browser: Browser,
  job: Output<'print.readJob'>,
  document: SummaryDocument,
): Promise<Uint8Array> {
  const page = await browser.newPage({ timezoneId: 'Europe/Vienna' })
  try {
    await page.route(`${ADDRESS}**`, (route) =>
      route.fulfill({ path: path.join(BUNDLE, new URL(route.request().url()).pathname) }),
    )
    const ready = new Promise<void>((resolve) => page.exposeFunction('sayReady', resolve))
    await page.addInitScript(
      ({ readJob, readDocument }) => {
        const answers: Record<string, unknown> = {
          'print.readJob': readJob,
          'summary.readDocument': { document: readDocument },
        }
        const invoke = (name: string) => {
          if (name === 'print.ready') Reflect.get(window, 'sayReady')()
          return Promise.resolve({ ok: true, value: answers[name] ?? {} })
        }
        Object.assign(window, { respite: { invoke, on: () => undefined } })
      },
      { readJob: job, readDocument: document },
    )
    await page.goto(`${ADDRESS}print.html`)
    await ready
    const session = await page.context().newCDPSession(page)
    return Uint8Array.from(await printToPdf(session, pdfOptions(document.choices.paper)))
  } finally {
    await page.close()
  }
}

/** The bytes of a kept file, or null where none is kept yet. */
export function readKept(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
