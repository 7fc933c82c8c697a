import { app } from './app.ts'
import { browserProcessIds, type RunningBrowser } from './browser.ts'
import { type BrowserWindow, openWindows } from './browser-window.ts'
import { commandLine } from './command-line.ts'
import type { Control, FromHost, HostState, SessionState, ToHost, WindowState } from './control-messages.ts'
import { VAULT_PROCESS } from './control-messages.ts'
import { answerNextDialog, shownDialogs } from './dialog.ts'
import { getLoginItemSettings } from './login-item.ts'
import { chooseWord, Menu, menuWords } from './menu.ts'
import { nativeTheme } from './native-theme.ts'
import { pressNotification, shownNotifications } from './notification.ts'
import { powerMonitor } from './power-monitor.ts'
import { answerNextPrint, printJobs } from './print-jobs.ts'
import { requestsElsewhere } from './request-router.ts'
import { screen } from './screen.ts'
import { allSessions } from './session.ts'
import { currentTray } from './tray.ts'
import { utilityProcessIds } from './utility-process.ts'

/** The way out to the process that started the host. */
export type ControlChannel = { readonly tellReady: (browser: RunningBrowser) => void }

const verbs: Control = {
  raisePowerEvent: async (event) => powerMonitor.raise(event),
  setIdle: async ({ seconds, state }) => powerMonitor.setIdle(seconds, state ?? null),
  answerNextDialog: async (answer) => answerNextDialog(answer),
  answerNextPrint: async (answer) => answerNextPrint(answer),
  pressNotification: async (what) => pressNotification(what),
  chooseInTray: async (word) => chooseInTray(word),
  chooseInMenu: async (word) => chooseWord(Menu.getApplicationMenu(), word),
  setDisplays: async (areas) => screen.setDisplays(areas),
  setDark: async (isDark) => nativeTheme.setDesktop(isDark),
  resizeWindow: async (id, size) => windowWith(id).setBounds(size),
  closeWindow: async (id) => windowWith(id).close(),
  quit: async () => app.quit(),
  state: async () => readState(),
  processes: async () => ({
    main: process.pid,
    browser: await browserProcessIds(),
    utilities: utilityProcessIds(),
    vaults: utilityProcessIds(VAULT_PROCESS),
  }),
}

/**
 * Listens to the process that started the host, where it left a channel open. The app sees no sign of it: Electron's
 * main process has no `process.send` either.
 */
export function openControl(onParentGone: () => void): ControlChannel {
  const send = process.send?.bind(process)
  Reflect.deleteProperty(process, 'send')
  if (send === undefined) return { tellReady: () => {} }
  const say = (message: FromHost) => void send(message, undefined, undefined, () => {})
  process.on('message', (message: ToHost) => void answer(message).then(say))
  process.on('disconnect', onParentGone)
  return { tellReady: ({ endpoint, profileFolder }) => say({ kind: 'ready', endpoint, profileFolder }) }
}

async function answer({ id, verb, given }: ToHost): Promise<FromHost> {
  try {
    if (!Object.hasOwn(verbs, verb)) throw new Error(`there is no verb '${verb}'`)
    const act = verbs[verb] as (...given: readonly unknown[]) => Promise<unknown>
    return { kind: 'answer', id, value: await act(...given) }
  } catch (error) {
    return { kind: 'failed', id, message: String(error) }
  }
}

function readState(): HostState {
  return {
    windows: openWindows().map(describeWindow),
    sessions: describeSessions(),
    printJobs: printJobs(),
    dialogs: shownDialogs(),
    notifications: shownNotifications(),
    tray: describeTray(),
    menu: Menu.getApplicationMenu() === null ? null : menuWords(Menu.getApplicationMenu()),
    opensAtLogin: getLoginItemSettings().openAtLogin,
    requestsElsewhere: requestsElsewhere(),
    switches: commandLine.asArguments(),
    isSandboxed: app.isSandboxed(),
  }
}

function describeTray(): HostState['tray'] {
  const tray = currentTray()
  return tray === null ? null : { toolTip: tray.toolTip, words: menuWords(tray.menu) }
}

function chooseInTray(word: string | null): void {
  const tray = currentTray()
  if (tray === null) throw new Error('there is no tray')
  if (word === null) tray.press()
  else chooseWord(tray.menu, word)
}

function describeWindow(window: BrowserWindow): WindowState {
  const { session: _session, ...preferences } = window.contents.getLastWebPreferences()
  return {
    id: window.id,
    targetId: window.contents.targetId,
    url: window.contents.getURL(),
    title: window.getTitle(),
    isVisible: window.isVisible(),
    isFocused: window.isFocused(),
    bounds: window.getBounds(),
    hasContentProtection: window.isContentProtected(),
    zoomFactor: window.contents.getZoomFactor(),
    webRtcPolicy: window.contents.getWebRTCIPHandlingPolicy(),
    webPreferences: { ...preferences },
  }
}

function describeSessions(): readonly SessionState[] {
  return [...allSessions()].map(([partition, session]) => ({
    partition,
    permissionHandlers: session.permissionHandlers(),
    spellChecks: session.isSpellCheckerEnabled(),
    isOffline: session.isOffline(),
  }))
}

function windowWith(id: number): BrowserWindow {
  const window = openWindows().find((open) => open.id === id)
  if (window === undefined) throw new Error(`there is no window ${id}`)
  return window
}
