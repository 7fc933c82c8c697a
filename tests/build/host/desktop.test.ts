import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, type OpenBench, openBench, readLog } from './open-bench.ts'

let bench: OpenBench
beforeAll(async () => {
  bench = await openBench(['--color-scheme=dark', '--device-scale=2'])
  return bench.end
})
beforeEach(async () => {
  await readLog(bench.page)
})

describe('printing', () => {
  it('makes a tagged PDF of one A4 page', async () => {
    const bytes = await ask(bench.page, 'pdf')
    expect(bytes).toBeInstanceOf(Uint8Array)
    const pdf = await getDocument({ data: bytes as Uint8Array<ArrayBuffer>, verbosity: 0 }).promise
    const [, , width, height] = (await pdf.getPage(1)).view
    expect([pdf.numPages, await isTagged(pdf)]).toEqual([1, true])
    expect([Math.round(((width ?? 0) / 72) * 25.4), Math.round(((height ?? 0) / 72) * 25.4)]).toEqual([
      210, 297,
    ])
    await pdf.loadingTask.destroy()
  })

  it('takes print jobs, and lets them fail when asked to', async () => {
    expect(await ask(bench.page, 'print')).toEqual([true, ''])
    await bench.app.control.answerNextPrint({ success: false, reason: 'cancelled' })
    expect(await ask(bench.page, 'print')).toEqual([false, 'cancelled'])
    const job = { title: 'Bench', url: 'app://bundle/index.html', options: { pageSize: 'A4' } }
    expect((await bench.app.control.state()).printJobs).toEqual([job, job])
  })
})

/** The library's types promise an object; what it gives is a map. */
async function isTagged(pdf: PDFDocumentProxy): Promise<unknown> {
  const marks: unknown = await pdf.getMarkInfo()
  return marks instanceof Map ? marks.get('Marked') : null
}

describe('powerMonitor', () => {
  it('raises what the control channel raises', async () => {
    await bench.app.control.raisePowerEvent('suspend')
    await bench.app.control.raisePowerEvent('lock-screen')
    expect(await readLog(bench.page)).toEqual(['suspend', 'lock-screen'])
  })

  it('tells how long nobody was there', async () => {
    expect(await ask(bench.page, 'idle')).toEqual([1, 'active'])
    await bench.app.control.setIdle({ seconds: 90 })
    expect(await ask(bench.page, 'idle')).toEqual([90, 'idle'])
    await bench.app.control.setIdle({ seconds: 1, state: 'locked' })
    expect(await ask(bench.page, 'idle')).toEqual([1, 'locked'])
  })
})

describe('dialog', () => {
  it('is cancelled unless an answer was scripted, and takes each answer once', async () => {
    const { control } = bench.app
    expect(await ask(bench.page, 'save-dialog')).toEqual({ canceled: true, filePath: '' })
    expect(await ask(bench.page, 'message-box')).toEqual({ response: 1, checkboxChecked: false })
    await control.answerNextDialog({ dialog: 'message', button: 0 })
    await control.answerNextDialog({ dialog: 'save', path: '/tmp/b.pdf' })
    expect(await ask(bench.page, 'save-dialog')).toEqual({ canceled: false, filePath: '/tmp/b.pdf' })
    expect(await ask(bench.page, 'message-box')).toEqual({ response: 0, checkboxChecked: false })
    expect((await ask(bench.page, 'save-dialog')) as object).toEqual({ canceled: true, filePath: '' })
    expect((await control.state()).dialogs[0]).toEqual({
      dialog: 'save',
      options: { title: 'Save', defaultPath: '/tmp/a.pdf' },
    })
  })
})

describe('the window', () => {
  const look = () =>
    bench.page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio, document.hasFocus()])

  it('has the size and pixels it was asked for, and another size when it is resized', async () => {
    expect(await look()).toEqual([900, 640, 2, true])
    await bench.app.control.resizeWindow(1, { width: 760, height: 560 })
    await expect.poll(look).toEqual([760, 560, 2, true])
    expect((await bench.app.control.state()).windows[0]?.bounds).toMatchObject({ width: 760, height: 560 })
  })

  it('zooms as a browser does', async () => {
    await ask(bench.page, 'zoom', 2)
    await expect.poll(look).toEqual([380, 280, 4, true])
    await ask(bench.page, 'zoom', 1)
    await expect.poll(look).toEqual([760, 560, 2, true])
  })

  it('follows the desktop into light and dark', async () => {
    const isDark = () => bench.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
    expect(await isDark()).toBe(true)
    await bench.app.control.setDark(false)
    await expect.poll(isDark).toBe(false)
    expect(await readLog(bench.page)).toEqual(['dark: false'])
  })

  it('asks the app before it closes', async () => {
    await ask(bench.page, 'allow', { closing: false })
    await bench.app.control.closeWindow(1)
    expect(await readLog(bench.page)).toEqual(['close'])
    const [window] = (await bench.app.control.state()).windows
    expect([window?.isVisible, window?.hasContentProtection]).toEqual([true, true])
  })
})

describe('app', () => {
  it('knows its name, folder and arguments, and is never packaged', async () => {
    const [name, isPackaged, userData] = (await ask(bench.page, 'facts')) as readonly unknown[]
    expect([name, isPackaged, userData]).toEqual(['Respite', false, bench.app.userData])
  })

  it('hands its switches to Chromium', async () => {
    const { switches, isSandboxed } = await bench.app.control.state()
    expect([switches, isSandboxed]).toEqual([['--no-pings'], true])
  })
})
