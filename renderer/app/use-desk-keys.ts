import { useEffect } from 'react'
import { call, onEvent } from '../api/bridge.ts'
import { whereabouts } from './trail.ts'

let showKeys: (() => void) | null = null

/** Opens the list of keys. */
export function askForKeys(): void {
  showKeys?.()
}

const ZOOM_KEYS = { '+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'reset' } as const

/**
 * The keys that hold everywhere, on the lock screen too: Ctrl (Cmd on a Mac) with Shift and L for a client, with + - 0
 * for the size of everything, and ? for the list of keys. The menu asks for the same things.
 */
export function useDeskKeys(onKeysAsked: () => void): void {
  useEffect(() => {
    showKeys = onKeysAsked
    const listen = (event: KeyboardEvent) => {
      const isCommand = event.ctrlKey || event.metaKey
      if (isCommand && event.shiftKey && event.key.toLowerCase() === 'l') {
        event.preventDefault()
        beginClient()
      } else if (isCommand && isZoomKey(event.key)) {
        event.preventDefault()
        void call('desk.zoom', { direction: ZOOM_KEYS[event.key] })
      } else if (event.key === '?' && !isCommand && !isTyping(event.target)) {
        event.preventDefault()
        onKeysAsked()
      }
    }
    window.addEventListener('keydown', listen)
    const forgetClient = onEvent('desk.client-asked', beginClient)
    const forgetKeys = onEvent('desk.keys-asked', onKeysAsked)
    return () => {
      showKeys = null
      window.removeEventListener('keydown', listen)
      forgetClient()
      forgetKeys()
    }
  }, [onKeysAsked])
}

/** A client comes in: everything is saved, locked and blank. */
export function beginClient(): void {
  void call('desk.beginClient', { trail: whereabouts() })
}

function isZoomKey(key: string): key is keyof typeof ZOOM_KEYS {
  return Object.hasOwn(ZOOM_KEYS, key)
}

/** Where ? is a character of the text. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'range', 'button'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}
