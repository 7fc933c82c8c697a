import type { MenuItemConstructorOptions } from 'electron'

/** What the words of the menu do. */
export type MenuActions = {
  readonly lock: () => void
  readonly beginClient: () => void
  readonly quit: () => void
  readonly zoom: (direction: 'in' | 'out' | 'reset') => void
  readonly showKeys: () => void
}

type Items = MenuItemConstructorOptions[]

/**
 * The menu as each platform has it: on a Mac under the app's name, elsewhere under File. No word opens developer tools,
 * loads the page anew or names a document, and quitting goes through our own way, which saves first.
 */
export function menuTemplate(platform: NodeJS.Platform, actions: MenuActions): Items {
  const isMac = platform === 'darwin'
  const own: Items = [
    { label: 'With a client', accelerator: 'CmdOrCtrl+Shift+L', click: actions.beginClient },
    { label: 'Lock', accelerator: 'CmdOrCtrl+L', click: actions.lock },
  ]
  const quit = { label: isMac ? 'Quit Respite' : 'Quit', accelerator: 'CmdOrCtrl+Q', click: actions.quit }
  const first: MenuItemConstructorOptions = isMac
    ? {
        label: 'Respite',
        submenu: [
          ...own,
          { type: 'separator' },
          { role: 'hide' },
          { role: 'hideOthers' },
          { role: 'unhide' },
          { type: 'separator' },
          quit,
        ],
      }
    : { label: '&File', submenu: [...own, { type: 'separator' }, quit] }
  return [first, editMenu(isMac), viewMenu(isMac, actions), ...(isMac ? [WINDOW] : []), helpMenu(actions)]
}

function editMenu(isMac: boolean): MenuItemConstructorOptions {
  return {
    label: isMac ? 'Edit' : '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  }
}

function viewMenu(isMac: boolean, { zoom }: MenuActions): MenuItemConstructorOptions {
  return {
    label: isMac ? 'View' : '&View',
    submenu: [
      { label: 'Larger', accelerator: 'CmdOrCtrl+Plus', click: () => zoom('in') },
      { label: 'Smaller', accelerator: 'CmdOrCtrl+-', click: () => zoom('out') },
      { label: 'Usual size', accelerator: 'CmdOrCtrl+0', click: () => zoom('reset') },
      ...(isMac ? ([{ type: 'separator' }, { role: 'togglefullscreen' }] satisfies Items) : []),
    ],
  }
}

const WINDOW: MenuItemConstructorOptions = {
  label: 'Window',
  submenu: [{ role: 'minimize' }, { role: 'zoom' }, { role: 'close' }],
}

function helpMenu({ showKeys }: MenuActions): MenuItemConstructorOptions {
  return { label: 'Help', submenu: [{ label: 'Keyboard shortcuts', click: showKeys }] }
}

/** All that the tray offers: nothing there says whether a vault is open, or what is in it. */
export function trayTemplate(actions: Pick<MenuActions, 'lock' | 'quit'>): Items {
  return [
    { label: 'Lock', click: actions.lock },
    { label: 'Quit', click: actions.quit },
  ]
}
