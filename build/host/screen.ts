import { EventEmitter } from 'node:events'
import type { Display, Screen } from 'electron'
import { asWhole } from './as-whole.ts'

type Rectangle = Display['workArea']

const USUAL: Rectangle = { x: 0, y: 0, width: 1920, height: 1080 }

/** `screen`: made-up displays, the first of them the main one; one of 1920 x 1080 until told otherwise. */
class StandInScreen extends EventEmitter implements Pick<Screen, 'getAllDisplays' | 'getPrimaryDisplay'> {
  #areas: readonly Rectangle[] = [USUAL]

  getAllDisplays(): Display[] {
    return this.#areas.map(displayAt)
  }

  getPrimaryDisplay(): Display {
    return displayAt(this.#areas[0] ?? USUAL, 0)
  }

  /** The person connects other displays. */
  setDisplays(areas: readonly Rectangle[]): void {
    this.#areas = areas
  }
}

function displayAt(area: Rectangle, index: number): Display {
  return asWhole<Display>({ id: index + 1, bounds: { ...area }, workArea: { ...area }, scaleFactor: 1 })
}

/** `screen`. */
export const screen = new StandInScreen()
