import type { CustomScheme, Protocol } from 'electron'
import { refuseAfterReady } from './readiness.ts'

type Handler = Parameters<Protocol['handle']>[1]

const privileged = new Set<string>()

/** The schemes that are proper, secure origins; only those can be shown here. */
export function privilegedSchemes(): ReadonlySet<string> {
  return privileged
}

/** `protocol` of one session. */
export class StandInProtocol
  implements Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>
{
  readonly #handlers = new Map<string, Handler>()

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    refuseAfterReady('protocol.registerSchemesAsPrivileged')
    for (const { scheme, privileges } of schemes) {
      if (privileges?.standard === true && privileges.secure === true) privileged.add(scheme)
    }
  }

  handle(scheme: string, handler: Handler): void {
    if (!privileged.has(scheme)) {
      throw new Error(
        `stand-in: only schemes registered as standard and secure are served, '${scheme}' is not`,
      )
    }
    if (this.#handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.#handlers.set(scheme, handler)
  }

  unhandle(scheme: string): void {
    this.#handlers.delete(scheme)
  }

  isProtocolHandled(scheme: string): boolean {
    return this.#handlers.has(scheme)
  }

  handlerFor(address: string): Handler | null {
    return this.#handlers.get(address.slice(0, address.indexOf(':'))) ?? null
  }
}
