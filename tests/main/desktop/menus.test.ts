import { describe, expect, it } from 'vitest'
import { type MenuActions, menuTemplate, trayTemplate } from '../../../main/desktop/menus.ts'
import { ringBitmap } from '../../../main/desktop/tray-picture.ts'

type Item = ReturnType<typeof menuTemplate>[number]

function setUp() {
  const done: string[] = []
  const actions: MenuActions = {
    lock: () => done.push('lock'),
    beginClient: () => done.push('client'),
    quit: () => done.push('quit'),
    zoom: (direction) => done.push(direction),
    showKeys: () => done.push('keys'),
  }
  return { done, actions }
}

/** Every item, also of the menus within, as its word or role. */
function wordsOf(items: readonly Item[]): string[] {
  return items.flatMap(({ label, role, type, submenu }) => [
    type === 'separator' ? '-' : (label ?? `(${role})`),
    ...(Array.isArray(submenu) ? wordsOf(submenu) : []),
  ])
}

function itemsOf(items: readonly Item[]): Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])])
}

describe('the menu', () => {
  it('has the words of a Mac on a Mac', () => {
    const own = [
      'Respite',
      'With a client',
      'Lock',
      '-',
      '(hide)',
      '(hideOthers)',
      '(unhide)',
      '-',
      'Quit Respite',
    ]
    const edit = ['Edit', '(undo)', '(redo)', '-', '(cut)', '(copy)', '(paste)', '(selectAll)']
    const view = ['View', 'Larger', 'Smaller', 'Usual size', '-', '(togglefullscreen)']
    const rest = ['Window', '(minimize)', '(zoom)', '(close)', 'Help', 'Keyboard shortcuts']
    expect(wordsOf(menuTemplate('darwin', setUp().actions))).toEqual([...own, ...edit, ...view, ...rest])
  })

  it('has a File menu on Windows and Linux', () => {
    const words = [
      ['&File', 'With a client', 'Lock', '-', 'Quit'],
      ['&Edit', '(undo)', '(redo)', '-', '(cut)', '(copy)', '(paste)', '(selectAll)'],
      ['&View', 'Larger', 'Smaller', 'Usual size', 'Help', 'Keyboard shortcuts'],
    ].flat()
    for (const platform of ['win32', 'linux'] as const)
      expect(wordsOf(menuTemplate(platform, setUp().actions))).toEqual(words)
  })

  it('does what its words say', () => {
    const { done, actions } = setUp()
    for (const item of itemsOf(menuTemplate('linux', actions))) (item.click as (() => void) | undefined)?.()
    expect(done).toEqual(['client', 'lock', 'quit', 'in', 'out', 'reset', 'keys'])
  })

  it('opens no developer tools, loads nothing anew and quits in no way but ours', () => {
    const roles = ['darwin', 'win32', 'linux'].flatMap((platform) =>
      itemsOf(menuTemplate(platform as NodeJS.Platform, setUp().actions)).map(({ role }) => role),
    )
    for (const role of ['toggleDevTools', 'reload', 'forceReload', 'quit', 'recentDocuments', 'services'])
      expect(roles).not.toContain(role)
  })
})

describe('the tray', () => {
  it('locks and quits, and nothing else', () => {
    const { done, actions } = setUp()
    const template = trayTemplate(actions)
    for (const item of template) (item.click as (() => void) | undefined)?.()
    expect([wordsOf(template), done]).toEqual([
      ['Lock', 'Quit'],
      ['lock', 'quit'],
    ])
  })

  it('shows a plain ring: clear outside and in the middle, grey between', () => {
    const side = 32
    const bytes = ringBitmap(side)
    const opacityAt = (x: number, y: number) => bytes[(y * side + x) * 4 + 3]
    expect(bytes.length).toBe(side * side * 4)
    expect([opacityAt(0, 0), opacityAt(16, 16), opacityAt(27, 16)]).toEqual([0, 0, 255])
  })
})
