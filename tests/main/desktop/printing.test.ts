import { EventEmitter } from 'node:events'
import { describe, expect, it, vi } from 'vitest'
import { createPrinting, type PrintingOptions, type PrintJob } from '../../../main/desktop/printing.ts'

/** Electron's windows and dialogs, as far as printing asks them. */
const electron = vi.hoisted(() => ({
  pages: [] as { isDestroyed: () => boolean }[],
  closeDialog: null as ((chosen: { canceled: boolean; filePath: string }) => void) | null,
  answerPrint: null as ((success: boolean, reason: string) => void) | null,
  isLoading: false,
}))
vi.mock('electron', () => {
  class BrowserWindow {
    #isDestroyed = false
    readonly webContents = Object.assign(new EventEmitter(), {
      id: 1,
      print: (_options: unknown, answer: (success: boolean, reason: string) => void) => {
        electron.answerPrint = answer
      },
      getPrintersAsync: async () => [],
      printToPDF: () => new Promise(() => undefined),
    })
    constructor() {
      electron.pages.push(this)
    }
    isDestroyed = () => this.#isDestroyed
    destroy = () => {
      this.#isDestroyed = true
    }
    loadURL = () => (electron.isLoading ? new Promise(() => undefined) : Promise.resolve())
  }
  const dialog = {
    showSaveDialog: () =>
      new Promise((resolve) => {
        electron.closeDialog = resolve
      }),
  }
  return { BrowserWindow, dialog }
})

const SHEET: PrintJob = { kind: 'recovery-sheet' }
const LOCKED = { failure: { code: 'vault-locked' } }

function setUp(isLoading = false) {
  electron.pages.length = 0
  electron.isLoading = isLoading
  const printing = createPrinting({
    session: {},
    pages: { add: () => undefined, pageOf: () => null },
    isPackaged: false,
    exportFolder: '/nowhere',
  } as unknown as PrintingOptions)
  return printing
}

describe('a lock in the middle of printing', () => {
  it('takes the hidden page away from behind an open print dialog', async () => {
    const printing = setUp()
    const printed = printing.print(SHEET, 'A4')
    const outcome = expect(printed).rejects.toMatchObject(LOCKED)
    printing.pageIsReady()
    await vi.waitFor(() => expect(electron.answerPrint).not.toBe(null))
    expect(electron.pages.map((page) => page.isDestroyed())).toEqual([false])
    printing.abandon()
    expect(electron.pages.map((page) => page.isDestroyed())).toEqual([true])
    await outcome
    expect(() => printing.currentJob()).toThrow('not-now')
    // Whoever comes by presses Print in what is left of the dialog.
    electron.answerPrint?.(true, '')
    expect(electron.pages).toHaveLength(1)
  })

  it('takes the hidden page away while it still loads, and while it becomes a PDF', async () => {
    const loading = setUp(true)
    const first = expect(loading.print(SHEET, 'A4')).rejects.toMatchObject(LOCKED)
    loading.abandon()
    expect(electron.pages.map((page) => page.isDestroyed())).toEqual([true])
    await first
    const saving = setUp()
    const window = {} as never
    const job = { job: SHEET, window, paper: 'A4', suggestedName: 'a.pdf', seal: null } as const
    const second = expect(saving.savePdf(job)).rejects.toMatchObject(LOCKED)
    electron.closeDialog?.({ canceled: false, filePath: '/nowhere/a.pdf' })
    await vi.waitFor(() => expect(electron.pages).toHaveLength(1))
    saving.pageIsReady()
    saving.abandon()
    expect(electron.pages.map((page) => page.isDestroyed())).toEqual([true])
    await second
  })

  it('makes no page any more for a dialog that is answered after the lock', async () => {
    const printing = setUp()
    const window = {} as never
    const job = { job: SHEET, window, paper: 'A4', suggestedName: 'a.pdf', seal: null } as const
    const saved = expect(printing.savePdf(job)).rejects.toMatchObject(LOCKED)
    printing.abandon()
    electron.closeDialog?.({ canceled: false, filePath: '/nowhere/a.pdf' })
    await saved
    expect(electron.pages).toEqual([])
  })

  it('prints again afterwards', async () => {
    const printing = setUp()
    printing.abandon()
    electron.answerPrint = null
    const printed = printing.print(SHEET, 'A4')
    printing.pageIsReady()
    await vi.waitFor(() => expect(electron.answerPrint).not.toBe(null))
    ;(electron.answerPrint as unknown as (success: boolean, reason: string) => void)(true, '')
    await printed
    expect(electron.pages.map((page) => page.isDestroyed())).toEqual([true])
  })
})
