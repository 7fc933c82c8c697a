/** What the operating system may announce. */
export type PowerEvent = 'suspend' | 'resume' | 'lock-screen' | 'unlock-screen' | 'shutdown'

/** How the person's absence looks to the system; null lets the seconds decide. */
export type IdleState = 'active' | 'idle' | 'locked' | 'unknown'

/** What the person does in the next dialog of a kind. A path of null, or no paths, is Cancel. */
export type DialogAnswer =
  | { readonly dialog: 'save'; readonly path: string | null }
  | { readonly dialog: 'open'; readonly paths: readonly string[] }
  | { readonly dialog: 'message'; readonly button: number; readonly checkbox?: boolean }

/** What comes of the next print job, and, where that is false, that this computer has no printer from then on. */
export type PrintAnswer = {
  readonly success: boolean
  readonly reason: string
  readonly hasPrinter?: boolean
}

/** A job that reached the made-up printer. */
export type PrintJob = { readonly title: string; readonly url: string; readonly options: unknown }

/** A dialog the app has shown, with what it asked. */
export type ShownDialog = {
  readonly dialog: 'save' | 'open' | 'message' | 'error'
  readonly options: unknown
}

/** A notification the app has shown; `isOpen` until it was pressed or closed. */
export type ShownNotification = {
  readonly title: string
  readonly body: string
  readonly isOpen: boolean
}

type Bounds = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One window as the app has it. */
export type WindowState = {
  readonly id: number
  /** Names the page to whoever attaches over the debugging port; null until it is open. */
  readonly targetId: string | null
  /** The app's own address of what it shows. */
  readonly url: string
  readonly title: string
  readonly isVisible: boolean
  readonly isFocused: boolean
  readonly bounds: Bounds
  readonly hasContentProtection: boolean
  readonly zoomFactor: number
  readonly webRtcPolicy: string
  /** What the app asked for, as far as it can be told as data. */
  readonly webPreferences: Readonly<Record<string, unknown>>
}

/** One session and what the app has decided for it. */
export type SessionState = {
  readonly partition: string
  readonly permissionHandlers: Readonly<Record<'request' | 'check' | 'device' | 'displayMedia', boolean>>
  readonly spellChecks: boolean
  readonly isOffline: boolean
}

/** What the host knows at one moment. */
export type HostState = {
  readonly windows: readonly WindowState[]
  readonly sessions: readonly SessionState[]
  readonly printJobs: readonly PrintJob[]
  readonly dialogs: readonly ShownDialog[]
  readonly notifications: readonly ShownNotification[]
  /** What the tray says, its words in order; null where there is no tray. */
  readonly tray: { readonly toolTip: string; readonly words: readonly string[] } | null
  /** Every word of the application's menu, in order; null where it has none. */
  readonly menu: readonly string[] | null
  /** Whether the app asked the system to start it at login. */
  readonly opensAtLogin: boolean
  /** Addresses of no scheme of the app's that something asked for; none of them was answered. */
  readonly requestsElsewhere: readonly string[]
  /** Switches the app gave Chromium. */
  readonly switches: readonly string[]
  readonly isSandboxed: boolean
}

/** The name the app forks the process of an open vault under. */
export const VAULT_PROCESS = 'respite vault'

/** Every process of the app, by what it is. */
export type ProcessIds = {
  readonly main: number
  readonly browser: readonly number[]
  /** Those the app forked, the one that holds an open vault among them. */
  readonly utilities: readonly number[]
  /** That one alone. */
  readonly vaults: readonly number[]
}

/** Everything a test or a demo can do to the world around the app. */
export type Control = {
  readonly raisePowerEvent: (event: PowerEvent) => Promise<void>
  readonly setIdle: (idle: { readonly seconds: number; readonly state?: IdleState | null }) => Promise<void>
  readonly answerNextDialog: (answer: DialogAnswer) => Promise<void>
  readonly answerNextPrint: (answer: PrintAnswer) => Promise<void>
  /** Presses the newest notification, or its button. */
  readonly pressNotification: (what: 'itself' | 'button') => Promise<void>
  /** Chooses a word of the tray's menu; null presses the tray itself. */
  readonly chooseInTray: (word: string | null) => Promise<void>
  /** Chooses a word of the application's menu, as a press of its keys would. */
  readonly chooseInMenu: (word: string) => Promise<void>
  /** Other displays from now on, by the part of each that windows may use; the first is the main one. */
  readonly setDisplays: (areas: readonly Bounds[]) => Promise<void>
  /** What the desktop prefers; the app follows unless it chose for itself. */
  readonly setDark: (isDark: boolean) => Promise<void>
  readonly resizeWindow: (
    id: number,
    size: { readonly width: number; readonly height: number },
  ) => Promise<void>
  /** Closes a window as a person does; the app may refuse. */
  readonly closeWindow: (id: number) => Promise<void>
  /** Asks the app to quit; the app may refuse. */
  readonly quit: () => Promise<void>
  readonly state: () => Promise<HostState>
  readonly processes: () => Promise<ProcessIds>
}

/** The names of the verbs. */
export type Verb = keyof Control

/** What a process asks the host. */
export type ToHost = { readonly id: number; readonly verb: Verb; readonly given: readonly unknown[] }

/** What the host says: once that it is ready, then one answer for each question. */
export type FromHost =
  | {
      readonly kind: 'ready'
      readonly endpoint: string | null
      readonly profileFolder: string | null
    }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
