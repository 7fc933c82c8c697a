import type { Menu as ElectronMenu, MenuItem, MenuItemConstructorOptions } from 'electron'
import { asWhole } from './as-whole.ts'

let applicationMenu: ElectronMenu | null = null

/** `Menu`: keeps what it was given; nothing is drawn. */
export class Menu implements Pick<ElectronMenu, 'items'> {
  readonly items: MenuItem[]

  constructor(items: readonly MenuItem[]) {
    this.items = [...items]
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): ElectronMenu {
    return asWhole<ElectronMenu>(new Menu(template.map((item) => asWhole<MenuItem>({ ...item }))))
  }

  static setApplicationMenu(menu: ElectronMenu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): ElectronMenu | null {
    return applicationMenu
  }
}
