import { EventEmitter } from './emitter.ts'

type IdleState = 'active' | 'idle' | 'locked' | 'unknown'

/** The part of Electron's power monitor that Respite uses. It tells what a test says; by itself nothing happens. */
class HostPowerMonitor extends EventEmitter {
  #seconds = 0
  #state: IdleState = 'active'

  setIdle(seconds: number, state: IdleState): void {
    this.#seconds = seconds
    this.#state = state
  }

  getSystemIdleTime(): number {
    return this.#seconds
  }

  getSystemIdleState(_threshold: number): IdleState {
    return this.#state
  }
}

export const powerMonitor = new HostPowerMonitor()
