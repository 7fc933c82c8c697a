let ready = false

/** Whether `app` has said it is ready. */
export function isReady(): boolean {
  return ready
}

/** From now on, what Electron offers only once it is ready is offered. */
export function markReady(): void {
  ready = true
}

/** Throws as Electron does where something is used too early. */
export function refuseBeforeReady(what: string): void {
  if (!ready) throw new Error(`${what} before app is ready`)
}

/** Throws as Electron does where something is set up too late. */
export function refuseAfterReady(what: string): void {
  if (ready) throw new Error(`${what} should be called before app is ready`)
}
