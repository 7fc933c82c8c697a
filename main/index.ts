import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { app, session } from 'electron'
import { describeError } from '../shared/describe-error.ts'
import { createAnswer } from './desktop/answers.ts'
import { BUILT_ON } from './desktop/built-on.ts'
import { createClock } from './desktop/clock.ts'
import { createClientHour } from './desktop/desk/client-hour.ts'
import { connectDesk } from './desktop/desk/connect-desk.ts'
import { needsRhythm } from './desktop/desk/reminder-plan.ts'
import { createRhythmKeeper } from './desktop/desk/rhythm-keeper.ts'
import { createStartAtLogin, isStartedAtLogin } from './desktop/desk/start-at-login.ts'
import { developmentKeyDerivation } from './desktop/development.ts'
import { createDraftKeeper } from './desktop/drafts/draft-keeper.ts'
import { createKnownVaults } from './desktop/known-vaults.ts'
import { createLastClosed } from './desktop/last-closed.ts'
import { watchLockTriggers } from './desktop/lock-triggers.ts'
import { askAfterPageDeaths } from './desktop/page-death-words.ts'
import { createPageDeaths } from './desktop/page-deaths.ts'
import { createPrinting } from './desktop/printing.ts'
import { openSettings } from './desktop/settings.ts'
import { createVaultDisk } from './desktop/vault-disk.ts'
import { createVaultHistory } from './desktop/vault-history.ts'
import { createVaultOwner, type VaultOwner } from './desktop/vault-owner.ts'
import { startVaultProcess } from './desktop/vault-process.ts'
import { createAppWindow } from './desktop/windows.ts'
import { within } from './desktop/within.ts'
import { registerCalls } from './ipc/register.ts'
import { createPageRegister } from './ipc/sender.ts'
import { createLog } from './logging/log.ts'
import { hardenBeforeReady, hardenSession } from './security/all-rules.ts'
import { serveBundle } from './security/bundle-files.ts'

/** How often the desktop remembers how far the open vault has come. */
const REMEMBER_EVERY_MS = 30_000

/** How long quitting waits for a text that could not be saved to be written down, sealed. */
const DRAFTS_WITHIN_MS = 600

if (hardenBeforeReady(app)) {
  if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
  else app.quit()
}

/** Builds every part of the desktop process and connects them. */
function start(): void {
  const { isPackaged } = app
  const userData = app.getPath('userData')
  const log = createLog(path.join(userData, 'logs'))
  const settings = openSettings(userData)
  const known = createKnownVaults(settings, path.join(userData, 'vaults'))
  const pages = createPageRegister()
  const pageSession = session.fromPartition('pages', { cache: false })
  hardenSession(pageSession)
  serveBundle(pageSession, path.join(import.meta.dirname, '../renderer'))

  const reportBug = (error: unknown, name: string) => {
    const reference = randomBytes(4).toString('hex')
    log.write('bug', { name, reference, error: describeError(error) })
    return reference
  }
  const disk = createVaultDisk(path.join(import.meta.dirname, 'disk.js'))
  /** Where one was made is never looked at here: its disk may be gone, and then nobody comes back from looking. */
  const hasVault = () => known.current().wasMade || existsSync(known.current().folder)
  const clock = createClock({ isPackaged, clockFile: process.env.RESPITE_CLOCK_FILE })
  const clientHour = createClientHour({
    clock,
    minutes: () => settings.read().desk.clientMinutes,
    currentVault: () => known.current().id,
  })
  const rhythm = createRhythmKeeper({ owner: () => owner, settings, clock })
  const startAtLogin = createStartAtLogin({
    platform: process.platform,
    env: process.env,
    argv: process.argv,
    execPath: process.execPath,
  })
  /** Where something is on that needs it, Respite goes on without a window: in the tray, locked. */
  const staysInTray = () => needsRhythm(settings.read().desk)
  const history = createVaultHistory({
    ask: (seenMarks) => owner.forward('vault.readFreshness', { seenMarks }),
    settings,
    known,
    lastClosed: createLastClosed(path.join(userData, 'last-closed'), disk),
  })
  const drafts = createDraftKeeper({
    askVault: (sealed) => owner.forward('drafts.takeUp', { sealed }),
    currentFolder: () => known.current().folder,
    nowMs: () => clock.now().nowMs,
    write: disk.writeToInbox,
  })
  const owner: VaultOwner = createVaultOwner({
    onOpened: async () => {
      clientHour.end()
      await history.opened()
      // After the vault's age was looked at: taking up what waits writes, and would make an older copy look newer.
      await drafts.takeUp()
      void rhythm.learn().then(reminders.noteOpened).then(reminders.check)
      // Not waited for: the window opens while the backup of the day is made.
      void owner.forward('backup.makeDue', {})
    },
    onClosing: history.remember,
    onLocking: () => {
      printing.abandon()
      lockTriggers.showingSheet(false)
    },
    keepUnsaved: drafts.keep,
    clock,
    hasVault,
    startProcess: (callbacks) =>
      startVaultProcess({
        ...callbacks,
        entry: path.join(import.meta.dirname, 'vault.js'),
        folder: known.current().folder,
        secondFolder:
          settings.read().secondFolders.find(({ vault }) => vault === known.current().folder)?.folder ?? null,
        keyDerivation: developmentKeyDerivation(isPackaged),
        onBug: ({ reference, name, error }) => log.write('vault-bug', { reference, name, error }),
      }),
    askToFlush: () => window.tell('vault.locking', {}),
    tellLockRefused: () => void window.tell('vault.lock-refused', {}),
    showState: () => showState(),
  })
  const showState = () => {
    if (hasVault()) known.noteMade()
    // Whatever sheet was shown went with the old page.
    lockTriggers.showingSheet(false)
    if (owner.state() === 'locked' || owner.state() === 'no-vault') history.closed()
    window.replace()
  }
  let isQuitting = false
  const quit = async () => {
    isQuitting = await owner.lock('asked')
    if (!isQuitting) return
    await Promise.all([history.settled(), within(drafts.settled(), DRAFTS_WITHIN_MS, undefined)])
    window.close()
    app.quit()
  }
  const hide = async () => {
    // Security: locking puts a page without content in the window's place before anything is hidden.
    if (await owner.lock('asked')) window.close()
  }
  const window = createAppWindow({
    session: pageSession,
    pages,
    settings,
    isPackaged,
    onInput: () => lockTriggers.noteInput(),
    onCloseAsked: () => void (staysInTray() && !isQuitting ? hide() : quit()),
    onPageDied: () => pageDeaths.pageDied(),
  })
  const pageDeaths = createPageDeaths({
    isUnlocked: () => owner.state() !== 'locked' && owner.state() !== 'no-vault',
    comeBack: () => showState(),
    lock: () => void owner.lock('page-died'),
    askWhatToDo: askAfterPageDeaths,
    quit: () => void quit(),
    nowMs: () => performance.now(),
  })
  const reminders = connectDesk({
    settings,
    rhythm,
    clock,
    clientHour,
    window,
    lock: () => void owner.lock('asked'),
    quit: () => void quit(),
  })
  const exportFolder = app.getPath('documents')
  const printing = createPrinting({
    session: pageSession,
    pages,
    isPackaged,
    exportFolder,
  })
  const lockTriggers = watchLockTriggers({
    lock: (reason) => void owner.lock(reason),
    idleMinutes: () => settings.read().lockAfterMinutes,
    platform: process.platform,
  })
  app.on('will-quit', lockTriggers.stop)
  registerCalls(
    pages,
    createAnswer({
      appVersion: app.getVersion(),
      owner,
      settings,
      clock,
      builtOn: BUILT_ON,
      clientHour,
      rhythm,
      reminders,
      startAtLogin,
      printing,
      window,
      exportFolder,
      backupFolder: () => path.join(path.dirname(known.current().folder), 'backups'),
      known,
      disk,
      history,
      isHoldingText: drafts.isHolding,
      showState,
      lockTriggers,
      reportBug,
    }),
    (name) => log.write('call-refused', { name }),
  )
  setInterval(() => void history.remember(), REMEMBER_EVERY_MS)
  app.on('second-instance', (_event, argv) => {
    if (!isStartedAtLogin(argv)) window.show()
  })
  app.on('activate', window.show)
  app.on('before-quit', (event) => {
    isQuitting = true
    if (owner.state() === 'locked' || owner.state() === 'no-vault') return
    event.preventDefault()
    void quit()
  })
  app.on('window-all-closed', () => {
    if (!staysInTray()) app.quit()
  })
  startAtLogin.refresh()
  if (!startAtLogin.wasStartedBySystem() || reminders.opensAtLogin()) window.replace()
}
