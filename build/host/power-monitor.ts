import { EventEmitter } from 'node:events'
import type { PowerMonitor } from 'electron'
import type { IdleState, PowerEvent } from './control-messages.ts'
import { preventableEvent } from './preventable-event.ts'

/** `powerMonitor`: nothing happens by itself; the control channel raises events and sets how long nobody was there. */
class StandInPowerMonitor
  extends EventEmitter
  implements Pick<PowerMonitor, 'getSystemIdleTime' | 'getSystemIdleState'>
{
  /** Not zero: a system that never says anything else is taken for one that cannot tell. */
  #idleSeconds = 1
  #idleState: IdleState | null = null

  getSystemIdleTime(): number {
    return this.#idleSeconds
  }

  getSystemIdleState(idleThreshold: number): IdleState {
    if (this.#idleState !== null) return this.#idleState
    return this.#idleSeconds >= idleThreshold ? 'idle' : 'active'
  }

  setIdle(seconds: number, state: IdleState | null): void {
    this.#idleSeconds = seconds
    this.#idleState = state
  }

  raise(event: PowerEvent): void {
    this.emit(event, preventableEvent({}))
  }
}

/** `powerMonitor`. */
export const powerMonitor = new StandInPowerMonitor()
