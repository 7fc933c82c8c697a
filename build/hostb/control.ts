/** What a test, the demo or `npm start` may ask of a running host, each answered with a value of its own kind. */
export type ControlRequest =
  | { readonly kind: 'raise'; readonly event: 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' }
  | { readonly kind: 'set-idle'; readonly seconds: number; readonly state: 'active' | 'idle' | 'locked' | 'unknown' }
  | { readonly kind: 'answer-save-dialog'; readonly file: string | null }
  | { readonly kind: 'close-window' }
  | { readonly kind: 'state' }

/** What a host tells of itself. */
export type HostState = {
  readonly windows: readonly {
    readonly targetId: string
    readonly isVisible: boolean
    readonly title: string
    readonly hasContentProtection: boolean
  }[]
  readonly printJobs: readonly { readonly title: string }[]
  readonly switches: readonly string[]
}

/** Messages to and from the host process over its IPC channel. */
export type ToHost = { readonly id: number; readonly request: ControlRequest }
export type FromHost =
  | { readonly kind: 'ready'; readonly debugAddress: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value: HostState | null }
