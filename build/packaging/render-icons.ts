import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'

/** Pixels; the largest any of the platforms asks for. electron-builder makes .icns and .ico from it. */
const LARGEST = 1024
/** The sizes a Linux desktop looks for. */
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512] as const

/** Draws the icon of `svg` at every size a package needs, into `folder`. */
export async function renderIcons(svg: string, folder: string): Promise<void> {
  mkdirSync(path.join(folder, 'icons'), { recursive: true })
  const image = await loadImage(readFileSync(svg))
  const draw = (size: number) => {
    const canvas = createCanvas(size, size)
    canvas.getContext('2d').drawImage(image, 0, 0, size, size)
    return canvas.toBuffer('image/png')
  }
  writeFileSync(path.join(folder, 'icon.png'), draw(LARGEST))
  for (const size of LINUX_SIZES) writeFileSync(path.join(folder, 'icons', `${size}x${size}.png`), draw(size))
}
