import type { Menu as ElectronMenu, MenuItem, MenuItemConstructorOptions } from 'electron'
import { asWhole } from './as-whole.ts'

let applicationMenu: ElectronMenu | null = null

/** `Menu`: keeps what it was given; nothing is drawn. Accelerators do nothing here, and neither do roles. */
export class Menu implements Pick<ElectronMenu, 'items'> {
  readonly items: MenuItem[]

  constructor(items: readonly MenuItem[]) {
    this.items = [...items]
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): ElectronMenu {
    return asWhole<ElectronMenu>(
      new Menu(
        template.map(({ submenu, ...item }) =>
          asWhole<MenuItem>({
            ...item,
            ...(Array.isArray(submenu) && { submenu: Menu.buildFromTemplate(submenu) }),
          }),
        ),
      ),
    )
  }

  static setApplicationMenu(menu: ElectronMenu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): ElectronMenu | null {
    return applicationMenu
  }
}

/** The words of a menu and of the menus in it, in order; a line between them is left out. */
export function menuWords(menu: ElectronMenu | null): readonly string[] {
  return (menu?.items ?? []).flatMap(({ label, role, submenu }) => [
    ...(label === undefined && role === undefined ? [] : [label ?? `(${role})`]),
    ...menuWords(submenu ?? null),
  ])
}

/** The person chooses a word of a menu. */
export function chooseWord(menu: ElectronMenu | null, label: string): void {
  const item = findItem(menu, label)
  if (item === null) throw new Error(`no menu has the word '${label}'`)
  const click = item.click as (() => void) | undefined
  click?.()
}

function findItem(menu: ElectronMenu | null, label: string): MenuItem | null {
  for (const item of menu?.items ?? []) {
    const found = item.label === label ? item : findItem(item.submenu ?? null, label)
    if (found !== null) return found
  }
  return null
}
