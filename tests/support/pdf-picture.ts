import { crc32, deflateSync } from 'node:zlib'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as paper shows it: one byte a dot, 0 black to 255 white, row by row. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly dots: Uint8Array }

/** Draws one page of a PDF (1 is the first) at so many dots per inch. */
export async function drawPage(pdf: Uint8Array, dotsPerInch: number, number = 1): Promise<GreyPicture> {
  const task = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 })
  const page = await (await task.promise).getPage(number)
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const width = Math.ceil(viewport.width)
  const height = Math.ceil(viewport.height)
  const canvas = createCanvas(width, height)
  const drawing = canvas.getContext('2d')
  drawing.fillStyle = '#ffffff'
  drawing.fillRect(0, 0, width, height)
  await page.render({
    canvas: null,
    // The library's canvas has all of the browser's that the drawing uses, under a type of its own.
    canvasContext: drawing as unknown as CanvasRenderingContext2D,
    viewport,
  }).promise
  await task.destroy()
  return greyOf(drawing.getImageData(0, 0, width, height))
}

/** Every dot black or white, as a fax or an old copier makes it. */
export function inBlackAndWhite({ width, height, dots }: GreyPicture, threshold = 128): GreyPicture {
  return { width, height, dots: dots.map((dot) => (dot < threshold ? 0 : 255)) }
}

/**
 * How far two pictures are apart, from 0 to 1: the share of dots whose grey differs by more than a quarter of the way
 * from black to white. Other sizes are wholly apart.
 */
export function differenceOf(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  const apart = one.dots.reduce(
    (sum, dot, at) => sum + (Math.abs(dot - (other.dots[at] ?? 0)) > 64 ? 1 : 0),
    0,
  )
  return apart / one.dots.length
}

/** A greyscale PNG of sixteen levels, which is enough for type and keeps it small. */
export function toPng({ width, height, dots }: GreyPicture): Buffer {
  const stride = Math.ceil(width / 2)
  const rows = Buffer.alloc((stride + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const level = Math.round((dots[y * width + x] ?? 255) / 17)
      const at = y * (stride + 1) + 1 + (x >> 1)
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? level << 4 : level)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([4, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    piece('IHDR', head),
    piece('IDAT', deflateSync(rows, { level: 9 })),
    piece('IEND', Buffer.alloc(0)),
  ])
}

/** Reads a PNG back. */
export async function fromPng(png: Uint8Array): Promise<GreyPicture> {
  const image = await loadImage(Buffer.from(png))
  const drawing = createCanvas(image.width, image.height).getContext('2d')
  drawing.drawImage(image, 0, 0)
  return greyOf(drawing.getImageData(0, 0, image.width, image.height))
}

/** A run of text and where it stands on a drawn page, in dots from the upper left. */
export type TextRun = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Every run of text of one page, for a drawing of so many dots per inch. */
export async function textRuns(
  pdf: Uint8Array,
  dotsPerInch: number,
  number = 1,
): Promise<readonly TextRun[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), useSystemFonts: false, verbosity: 0 })
  const page = await (await task.promise).getPage(number)
  const viewport = page.getViewport({ scale: dotsPerInch / 72 })
  const { items } = await page.getTextContent()
  await task.destroy()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [x, y] = viewport.convertToViewportPoint(item.transform[4], item.transform[5])
    const high = item.height * viewport.scale
    return [
      {
        text: item.str,
        left: Math.floor(x),
        top: Math.floor(y - high),
        right: Math.ceil(x + item.width * viewport.scale),
        bottom: Math.ceil(y + high / 4),
      },
    ]
  })
}

/** How much of a run's ink is left in another picture of the same page: 1 is all of it. */
export function inkKept(run: TextRun, before: GreyPicture, after: GreyPicture): number {
  const ink = (picture: GreyPicture) => {
    let sum = 0
    for (let y = run.top; y < run.bottom; y += 1)
      for (let x = run.left; x < run.right; x += 1) sum += 255 - (picture.dots[y * picture.width + x] ?? 255)
    return sum
  }
  return ink(after) / ink(before)
}

/** How many wholly black squares of at least `side` dots a picture holds; touching ones count once. */
export function countSquares({ width, height, dots }: GreyPicture, side: number): number {
  const found: (readonly [x: number, y: number])[] = []
  const isBlack = (left: number, top: number) => {
    for (let y = top; y < top + side; y += 1)
      for (let x = left; x < left + side; x += 1) if (dots[y * width + x] !== 0) return false
    return true
  }
  for (let y = 0; y + side <= height; y += 1)
    for (let x = 0; x + side <= width; x += 1) {
      const isNew = found.every(([left, top]) => Math.abs(left - x) > 2 * side || Math.abs(top - y) > side)
      if (isNew && isBlack(x, y)) found.push([x, y])
    }
  return found.length
}

function greyOf(image: {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}): GreyPicture {
  const { width, height, data } = image
  const dots = new Uint8Array(width * height)
  // Usual weights of how bright red, green and blue look (ITU-R BT.601).
  for (let at = 0; at < dots.length; at += 1)
    dots[at] = Math.round(
      0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0),
    )
  return { width, height, dots }
}

function piece(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
