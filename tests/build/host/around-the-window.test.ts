import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { nativeImage } from '../../../build/host/native-image.ts'
import { ask, type OpenBench, openBench, readLog } from './open-bench.ts'

let bench: OpenBench
beforeAll(async () => {
  bench = await openBench()
  return bench.end
})
beforeEach(async () => {
  await readLog(bench.page)
})

describe('Notification', () => {
  it('is seen and pressed through the control channel, the newest first, each once', async () => {
    const { control } = bench.app
    await expect(control.pressNotification('itself')).rejects.toThrow('no notification is on screen')
    await ask(bench.page, 'notify')
    await ask(bench.page, 'notify')
    await control.pressNotification('itself')
    const line = { title: 'Bench', body: 'One line' }
    expect((await control.state()).notifications).toEqual([
      { ...line, isOpen: true },
      { ...line, isOpen: false },
    ])
    await control.pressNotification('button')
    await expect(control.pressNotification('button')).rejects.toThrow('no notification is on screen')
    expect(await readLog(bench.page)).toEqual(['notification pressed', 'button pressed'])
  })
})

describe('Menu and Tray', () => {
  it('keep their words, which the control channel reads and chooses', async () => {
    const { control } = bench.app
    expect((await control.state()).menu).toBe(null)
    expect((await control.state()).tray).toBe(null)
    await expect(control.chooseInTray('Quit')).rejects.toThrow('there is no tray')
    await ask(bench.page, 'furnish')
    const { menu, tray } = await control.state()
    expect(menu).toEqual(['File', 'Lock', '(copy)'])
    expect(tray).toEqual({ toolTip: 'Bench', words: ['Quit'] })
    await control.chooseInMenu('Lock')
    await control.chooseInTray('Quit')
    await control.chooseInTray(null)
    await expect(control.chooseInMenu('Erase')).rejects.toThrow("no menu has the word 'Erase'")
    expect(await readLog(bench.page)).toEqual(['chose Lock', 'chose Quit', 'tray pressed'])
  })

  it('take no picture with too few bytes', () => {
    expect(() => nativeImage.createFromBitmap(Buffer.alloc(10), { width: 4, height: 4 })).toThrow(
      'four bytes',
    )
  })
})

describe('screen', () => {
  it('has one display until told otherwise', async () => {
    const usual = { x: 0, y: 0, width: 1920, height: 1080 }
    expect(await ask(bench.page, 'displays')).toEqual([usual, [usual]])
    const others = [
      { x: 0, y: 30, width: 1280, height: 770 },
      { x: 1280, y: 0, width: 2560, height: 1440 },
    ]
    await bench.app.control.setDisplays(others)
    expect(await ask(bench.page, 'displays')).toEqual([others[0], others])
  })
})

describe('the login item', () => {
  it('is kept, and never starts the stand-in', async () => {
    expect(await ask(bench.page, 'login-item', true)).toBe(false)
    expect((await bench.app.control.state()).opensAtLogin).toBe(true)
    await ask(bench.page, 'login-item', false)
    expect((await bench.app.control.state()).opensAtLogin).toBe(false)
  })
})
