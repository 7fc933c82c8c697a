import { EventEmitter } from 'node:events'
import type { Notification as ElectronNotification, NotificationConstructorOptions } from 'electron'
import type { ShownNotification } from './control-messages.ts'
import { preventableEvent } from './preventable-event.ts'
import { refuseBeforeReady } from './readiness.ts'

type Members = Pick<ElectronNotification, 'title' | 'body' | 'silent' | 'show' | 'close'>

const shown: Notification[] = []

/** Every notification that was shown, oldest first. */
export function shownNotifications(): readonly ShownNotification[] {
  return shown.map(({ title, body, isOpen }) => ({ title, body, isOpen }))
}

/** The person presses the newest one, or its first button. */
export function pressNotification(what: 'itself' | 'button'): void {
  const newest = shown.findLast(({ isOpen }) => isOpen)
  if (newest === undefined) throw new Error('no notification is on screen')
  if (what === 'itself') newest.emit('click', preventableEvent({}))
  else newest.emit('action', preventableEvent({ actionIndex: 0 }), 0)
  newest.close()
}

/** `Notification`: nobody sees it; the control channel reads what it says and presses it. */
export class Notification extends EventEmitter implements Members {
  readonly title: string
  readonly body: string
  readonly silent: boolean
  isOpen = false

  constructor(options: NotificationConstructorOptions = {}) {
    super()
    refuseBeforeReady('Cannot create Notification')
    this.title = options.title ?? ''
    this.body = options.body ?? ''
    this.silent = options.silent ?? false
  }

  static isSupported(): boolean {
    return true
  }

  show(): void {
    if (!this.isOpen) shown.push(this)
    this.isOpen = true
    this.emit('show', preventableEvent({}))
  }

  close(): void {
    if (!this.isOpen) return
    this.isOpen = false
    this.emit('close', preventableEvent({}))
  }
}
