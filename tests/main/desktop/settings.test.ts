import { describe, expect, it, vi } from 'vitest'
import { settingsIn } from '../../../main/desktop/settings.ts'

vi.mock('electron', () => ({ ipcMain: {} }))
vi.mock('electron-store', () => ({ default: class {} }))

/** A settings file in memory, on a disk that can become full. */
function fileWith(content: Record<string, unknown>) {
  const disk = { isFull: false, writes: 0 }
  let store = content
  const write = (next: Record<string, unknown>) => {
    if (disk.isFull) throw new Error('ENOSPC')
    disk.writes += 1
    store = next
  }
  const file = {
    get store() {
      return store
    },
    set store(next) {
      write(next)
    },
    set: (changes: object) => write({ ...store, ...changes }),
  }
  return { disk, file, content: () => store }
}

describe('the settings', () => {
  it('take away what is not theirs, and write nothing where there is nothing of that', () => {
    const foreign = fileWith({ checksSpelling: true, passphrase: 'aubergine', 'desk.note': 1 })
    settingsIn(foreign.file)
    expect(foreign.content()).toEqual({ checksSpelling: true })
    const own = fileWith({ checksSpelling: true })
    settingsIn(own.file)
    expect(own.disk.writes).toBe(0)
  })

  it('are read from a file that cannot be written', () => {
    const { disk, file } = fileWith({ checksSpelling: true, foreign: 1 })
    disk.isFull = true
    expect(settingsIn(file).read().checksSpelling).toBe(true)
  })

  it('tell that a change could not be written, and keep what was there', () => {
    const { disk, file } = fileWith({ lockAfterMinutes: 7 })
    const settings = settingsIn(file)
    disk.isFull = true
    expect(() => settings.change({ lockAfterMinutes: 9 })).toThrow('ENOSPC')
    expect(settings.read().lockAfterMinutes).toBe(7)
  })

  it('hold on a full disk what nobody asked for, and write it when there is room', () => {
    const { disk, file, content } = fileWith({})
    const settings = settingsIn(file)
    const windowBounds = { x: 1, y: 2, width: 800, height: 600 }
    disk.isFull = true
    settings.note({ windowBounds })
    expect([settings.read().windowBounds, content()]).toEqual([windowBounds, {}])
    disk.isFull = false
    settings.change({ lockAfterMinutes: 9 })
    expect(content()).toEqual({ windowBounds, lockAfterMinutes: 9 })
  })
})
