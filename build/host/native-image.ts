import type { CreateFromBitmapOptions, NativeImage } from 'electron'
import { asWhole } from './as-whole.ts'

/** A picture nobody sees: it refuses what Electron could not draw, and keeps its size. */
class StandInImage
  implements Pick<NativeImage, 'addRepresentation' | 'setTemplateImage' | 'isEmpty' | 'getSize'>
{
  readonly #size: { readonly width: number; readonly height: number }

  constructor(buffer: Buffer, { width, height }: CreateFromBitmapOptions) {
    refuseOtherLength(buffer, width, height)
    this.#size = { width, height }
  }

  addRepresentation({ buffer, width, height }: Parameters<NativeImage['addRepresentation']>[0]): void {
    if (buffer !== undefined) refuseOtherLength(buffer, width ?? 0, height ?? 0)
  }

  setTemplateImage(_isTemplate: boolean): void {}

  isEmpty(): boolean {
    return this.#size.width === 0
  }

  getSize(): { width: number; height: number } {
    return { ...this.#size }
  }
}

function refuseOtherLength(buffer: Buffer, width: number, height: number): void {
  if (buffer.length !== width * height * 4)
    throw new Error('stand-in: a bitmap has four bytes for each pixel')
}

/** `nativeImage`. */
export const nativeImage = {
  createFromBitmap: (buffer: Buffer, options: CreateFromBitmapOptions): NativeImage =>
    asWhole<NativeImage>(new StandInImage(buffer, options)),
}
