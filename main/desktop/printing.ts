import path from 'node:path'
import { BrowserWindow, dialog, type Session } from 'electron'
import type { Output } from '../../shared/contract/index.ts'
import { ExpectedFailure } from '../../shared/errors.ts'
import type { PageRegister } from '../ipc/sender.ts'
import { pageAddress } from '../security/bundle-files.ts'
import { pagePreferences } from '../security/web-preferences.ts'
import { checkPdf } from './check-pdf.ts'
import { pdfOptions } from './pdf-options.ts'
import { writePrivately } from './private-file.ts'

/** How long the hidden page may take to set its type before printing is given up. */
const READY_WITHIN_MS = 15_000

/** Prints the summary page from a fresh hidden window of its own, never from the live view. */
export type Printing = {
  /** Asks where to, prints, and writes the file. Gives its name; throws `cancelled` when nowhere was chosen. */
  readonly savePdf: (wanted: PdfToSave) => Promise<string>
  /** Opens the system's print dialog. Throws `cancelled`, `no-printer` or `printing-failed`. */
  readonly print: (job: PrintJob, paper: Paper) => Promise<void>
  /** What the hidden page is to set; throws `not-now` where nothing is being printed. */
  readonly currentJob: () => PrintJob
  /** The hidden page's word that it is ready. */
  readonly pageIsReady: () => void
  /** Takes the hidden page away, whatever it is doing; its job ends as `vault-locked`. */
  readonly abandon: () => void
}

type Paper = 'A4' | 'Letter'

/** A page to be saved, and how it is encrypted before it is; null leaves it readable by anyone. */
type PdfToSave = {
  readonly job: PrintJob
  readonly window: BrowserWindow
  readonly paper: Paper
  readonly suggestedName: string
  readonly seal: ((pdf: Uint8Array) => Promise<Uint8Array>) | null
}

/** What is being printed. Held only while it is. */
export type PrintJob = Output<'print.readJob'>

export type PrintingOptions = {
  readonly session: Session
  readonly pages: PageRegister
  readonly isPackaged: boolean
  readonly exportFolder: string
}

/** Makes the printer of one app. */
export function createPrinting(options: PrintingOptions): Printing {
  let tellReady: (() => void) | null = null
  let current: PrintJob | null = null
  let abandoned = 0
  let abandonJob: (() => void) | null = null

  const withPage = async <T>(job: PrintJob, work: (page: BrowserWindow) => Promise<T>): Promise<T> => {
    abandonJob?.()
    current = job
    const page = new BrowserWindow({
      show: false,
      // The print job takes this title; it is read by whoever stands at the printer.
      title: 'Document',
      width: 900,
      height: 1200,
      webPreferences: pagePreferences(options.session, options.isPackaged),
    })
    options.pages.add(page.webContents, 'print')
    const { promise: untilAbandoned, reject } = Promise.withResolvers<never>()
    // Security: a page with a text or the recovery key, left behind an open print dialog, could be printed by anyone.
    const abandon = () => {
      if (!page.isDestroyed()) page.destroy()
      reject(new ExpectedFailure({ code: 'vault-locked' }))
    }
    abandonJob = abandon
    // Otherwise a dead page is waited for, and the person with it.
    page.webContents.on('render-process-gone', () => reject(new ExpectedFailure({ code: 'printing-failed' })))
    const done = async () => {
      const ready = waitUntilReady((listener) => {
        tellReady = listener
      })
      await Promise.all([page.loadURL(pageAddress('print.html')), ready])
      return work(page)
    }
    try {
      return await Promise.race([done(), untilAbandoned])
    } finally {
      if (!page.isDestroyed()) page.destroy()
      if (abandonJob === abandon) {
        abandonJob = null
        tellReady = null
        current = null
      }
    }
  }

  return {
    savePdf: async ({ job, window, paper, suggestedName, seal }) => {
      const before = abandoned
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Save the page',
        defaultPath: path.join(options.exportFolder, suggestedName),
        filters: [{ name: seal === null ? 'PDF' : 'age', extensions: [seal === null ? 'pdf' : 'age'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (chosen.canceled || chosen.filePath === '') throw new ExpectedFailure({ code: 'cancelled' })
      if (before !== abandoned) throw new ExpectedFailure({ code: 'vault-locked' })
      const pdf = await withPage(job, (page) => toPdf(page, paper))
      checkPdf(pdf, paper)
      // Sealed in memory: no clear text touches the disk on the way.
      writePrivately(chosen.filePath, seal === null ? pdf : await seal(pdf))
      return path.basename(chosen.filePath)
    },
    print: (job, paper) => withPage(job, (page) => toPrinter(page, paper)),
    currentJob: () => {
      if (current === null) throw new ExpectedFailure({ code: 'not-now' })
      return current
    },
    pageIsReady: () => tellReady?.(),
    abandon: () => {
      abandoned += 1
      abandonJob?.()
    },
  }
}

async function toPdf(page: BrowserWindow, paper: Paper): Promise<Uint8Array> {
  return page.webContents.printToPDF(pdfOptions(paper))
}

async function toPrinter(page: BrowserWindow, paper: Paper): Promise<void> {
  const outcome = await new Promise<'printed' | 'cancelled' | 'failed'>((resolve) => {
    page.webContents.print({ pageSize: paper, printBackground: true }, (success, reason) =>
      resolve(success ? 'printed' : reason === 'cancelled' ? 'cancelled' : 'failed'),
    )
  })
  if (outcome === 'printed') return
  if (outcome === 'cancelled') throw new ExpectedFailure({ code: 'cancelled' })
  // Asked for only now: some systems let a person set a printer up in the dialog itself.
  const printers = await page.webContents.getPrintersAsync()
  throw new ExpectedFailure({ code: printers.length === 0 ? 'no-printer' : 'printing-failed' })
}

function waitUntilReady(listen: (ready: () => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new ExpectedFailure({ code: 'printing-failed' })), READY_WITHIN_MS)
    listen(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
