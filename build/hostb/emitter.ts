import { EventEmitter } from 'node:events'

/** An event a listener may prevent. */
export type PreventableEvent = { readonly preventDefault: () => void; readonly defaultPrevented: boolean }

/** Makes an event whose default a listener may prevent. */
export function preventable(): PreventableEvent {
  let isPrevented = false
  return {
    preventDefault: () => {
      isPrevented = true
    },
    get defaultPrevented() {
      return isPrevented
    },
  }
}

/** Tells `emitter` of something and says whether a listener prevented it. */
export function isPrevented(emitter: EventEmitter, name: string, ...args: unknown[]): boolean {
  const event = preventable()
  emitter.emit(name, event, ...args)
  return event.defaultPrevented
}

export { EventEmitter }
