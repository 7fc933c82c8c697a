import { describe, expect, it } from 'vitest'
import { callerOf, createPageRegister, isOurAddress } from '../../../main/ipc/sender.ts'

type Register = ReturnType<typeof createPageRegister>
type Event = Parameters<typeof callerOf>[0]

/** A web contents with one frame at an address, as far as the sender check looks at it. */
function pageAt(url: string, id = 1) {
  const mainFrame = { url }
  const destroyed: (() => void)[] = []
  const contents = { id, mainFrame, once: (_event: string, listener: () => void) => destroyed.push(listener) }
  const event = (frame: unknown = mainFrame) => ({ sender: contents, senderFrame: frame }) as unknown as Event
  const register = (pages: Register) => pages.add(event().sender, 'window')
  return { event, register, destroy: () => destroyed.map((listener) => listener()) }
}

describe('callerOf', () => {
  it('knows the main frame of a page of ours', () => {
    const pages = createPageRegister()
    const page = pageAt('app://bundle/index.html')
    page.register(pages)
    expect(callerOf(page.event(), pages)).toBe('window')
  })

  it('refuses a page nobody registered, even at our address', () => {
    const pages = createPageRegister()
    pageAt('app://bundle/index.html', 1).register(pages)
    expect(callerOf(pageAt('app://bundle/index.html', 2).event(), pages)).toBeNull()
  })

  it('refuses a frame inside our page', () => {
    const pages = createPageRegister()
    const page = pageAt('app://bundle/index.html')
    page.register(pages)
    expect(callerOf(page.event({ url: 'app://bundle/index.html' }), pages)).toBeNull()
  })

  it('refuses a frame that is already gone', () => {
    const pages = createPageRegister()
    const page = pageAt('app://bundle/index.html')
    page.register(pages)
    expect(callerOf(page.event(null), pages)).toBeNull()
  })

  it('refuses our own window once it shows something else', () => {
    const pages = createPageRegister()
    const page = pageAt('https://bundle/index.html')
    page.register(pages)
    expect(callerOf(page.event(), pages)).toBeNull()
  })

  it('forgets a page that was destroyed', () => {
    const pages = createPageRegister()
    const page = pageAt('app://bundle/index.html')
    page.register(pages)
    page.destroy()
    expect(callerOf(page.event(), pages)).toBeNull()
  })
})

describe('isOurAddress', () => {
  it.each(['app://bundle/index.html', 'app://bundle/', 'app://bundle/assets/x.js?y#z'])(
    'knows %s',
    (address) => {
      expect(isOurAddress(address)).toBe(true)
    },
  )

  it.each([
    '',
    'about:blank',
    'null',
    'app://other/index.html',
    'app://bundle.example/index.html',
    'app://bundle@example/index.html',
    'https://bundle/index.html',
    'file:///bundle/index.html',
    'xapp://bundle/',
  ])('refuses %j', (address) => {
    expect(isOurAddress(address)).toBe(false)
  })
})
