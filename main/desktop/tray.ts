import { Menu, nativeImage, Tray } from 'electron'
import { type MenuActions, trayTemplate } from './menus.ts'
import { ringBitmap } from './tray-picture.ts'

/** Pixels of the picture: as it is, and for screens with twice as many. */
const SIDE = 16

/** Puts Respite into the tray. A click opens the window; the two words lock and quit. */
export function createTray(
  options: Pick<MenuActions, 'lock' | 'quit'> & { readonly open: () => void },
): Tray {
  const picture = nativeImage.createFromBitmap(ringBitmap(SIDE), { width: SIDE, height: SIDE })
  const twice = 2 * SIDE
  picture.addRepresentation({ scaleFactor: 2, width: twice, height: twice, buffer: ringBitmap(twice) })
  // A template is coloured by the Mac itself, for its light and its dark bar.
  picture.setTemplateImage(true)
  const tray = new Tray(picture)
  tray.setToolTip('Respite')
  tray.setContextMenu(Menu.buildFromTemplate(trayTemplate(options)))
  tray.on('click', options.open)
  return tray
}
