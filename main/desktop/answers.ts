import path from 'node:path'
import type { DispatcherOptions } from '../../shared/contract/dispatcher.ts'
import { createDispatcher } from '../../shared/contract/dispatcher.ts'
import { contract, type DesktopCallName, type Handlers, isCallName } from '../../shared/contract/index.ts'
import { type AppError, ExpectedFailure } from '../../shared/errors.ts'
import type { Answer } from '../ipc/register.ts'
import { saveCalendarFile } from './calendar-export.ts'
import { chooseBackup, chooseBackupFolder } from './choose-backup.ts'
import { chooseExportFolder, chooseImport } from './choose-transfer.ts'
import { type DeskParts, deskAnswers } from './desk/desk-answers.ts'
import type { KnownVaults } from './known-vaults.ts'
import type { LockTriggers } from './lock-triggers.ts'
import { printAnswers } from './print-answers.ts'
import type { Printing } from './printing.ts'
import type { SettingsStore } from './settings.ts'
import type { VaultDisk } from './vault-disk.ts'
import type { VaultHistory } from './vault-history.ts'
import { vaultListAnswers } from './vault-list-answers.ts'
import type { VaultOwner } from './vault-owner.ts'
import type { AppWindow } from './windows.ts'

/** The parts the desktop's own answers are made of. */
export type DesktopParts = DeskParts & {
  readonly appVersion: string
  readonly owner: VaultOwner
  readonly settings: SettingsStore
  readonly printing: Printing
  readonly window: AppWindow
  /** Where files that leave the vault are offered to go. */
  readonly exportFolder: string
  /** Where the vault process puts backups: beside the vault folder. */
  readonly backupFolder: () => string
  readonly known: KnownVaults
  readonly disk: VaultDisk
  /** What is known of the open vault's past. */
  readonly history: Pick<VaultHistory, 'status' | 'settle' | 'forget'>
  /** Whether text that was not saved is held in memory only. */
  readonly isHoldingText: () => boolean
  /** Puts a fresh window in place of the one that is there. */
  readonly showState: () => void
  /** Locks where it is time; asked before anything is answered. */
  readonly lockTriggers: Pick<LockTriggers, 'check' | 'seesScreenLock' | 'seesIdleTime' | 'showingSheet'>
  readonly reportBug: DispatcherOptions['reportBug']
}

/** Answers every call of the contract: the desktop's own here, the vault's by handing them on unread. */
export function createAnswer(parts: DesktopParts): Answer {
  const dispatch = createDispatcher(desktopHandlers(parts), {
    currentState: parts.owner.state,
    reportBug: parts.reportBug,
  })
  return (name, payload) => {
    parts.lockTriggers.check()
    const isForVault = isCallName(name) && contract[name].answeredBy === 'vault'
    if (!isForVault) return dispatch(name, payload, undefined)
    const answered = parts.owner.forward(name, payload)
    return answered.finally(() => parts.rhythm.called(name))
  }
}

function desktopHandlers(parts: DesktopParts): Handlers<DesktopCallName, undefined> {
  const { owner, settings, printing, window } = parts
  return {
    ...vaultListAnswers({
      known: parts.known,
      disk: parts.disk,
      owner,
      shownWindow: () => window.current(),
      showState: () => parts.showState(),
    }),
    ...deskAnswers(parts),
    'vault.status': () => {
      const { reason, everythingSaved, isTextKept } = owner.lastLock()
      return {
        state: owner.state(),
        lockReason: reason,
        everythingSaved,
        isTextKept,
        isTextOnlyHeld: parts.isHoldingText(),
        ...parts.history.status(),
        appVersion: parts.appVersion,
      }
    },
    'vault.lock': async () => ({ locked: await owner.lock('asked') }),
    'vault.enter': () => {
      parts.showState()
      return {}
    },
    'vault.settleHistory': async () => {
      await parts.history.settle()
      return {}
    },
    'vault.readLocking': () => ({
      idleMinutes: settings.read().lockAfterMinutes,
      seesScreenLock: parts.lockTriggers.seesScreenLock(),
      seesIdleTime: parts.lockTriggers.seesIdleTime(),
    }),
    'vault.showingSheet': ({ isShown }) => {
      parts.lockTriggers.showingSheet(isShown)
      return {}
    },
    'vault.keepLocking': ({ idleMinutes }) => {
      settings.change({ lockAfterMinutes: idleMinutes })
      return {}
    },
    'vault.flushed': (report) => {
      owner.flushed(report)
      return {}
    },
    'vault.forgetMissing': async () => {
      // A disk that does not answer may have it still.
      const isThere = await parts.disk.isThere(parts.known.current().folder).catch(() => true)
      if (isThere) throw new ExpectedFailure({ code: 'not-now' })
      parts.known.note({ wasMade: false })
      owner.reconsider()
      return {}
    },
    'vault.erase': async ({ passphrase, withBackups }) => {
      await ask(owner, 'vault.eraseForGood', { passphrase, withBackups })
      settings.change({ localHelpLine: null })
      parts.rhythm.forget()
      parts.history.forget()
      parts.known.forget(parts.known.current().id)
      await owner.vaultErased()
      return {}
    },
    ...printAnswers({ printing, window, ask: (name, input) => ask(owner, name, input) }),
    'help.readLocalLine': () => ({ line: settings.read().localHelpLine }),
    'help.keepLocalLine': ({ line }) => {
      settings.change({ localHelpLine: line })
      return {}
    },
    'spelling.read': () => ({
      isOn: settings.read().checksSpelling,
      isOfTheSystem: process.platform === 'darwin',
    }),
    'spelling.set': ({ isOn }) => {
      settings.change({ checksSpelling: isOn })
      return {}
    },
    'support.saveCalendar': async () => {
      const shown = window.current()
      if (shown === null) throw new ExpectedFailure({ code: 'not-now' })
      const answer = await ask(owner, 'support.readCalendar', {})
      const { calendar } = contract['support.readCalendar'].output.parse(answer)
      return { fileName: await saveCalendarFile(shown, parts.exportFolder, calendar) }
    },
    'backup.chooseSecondFolder': async () => {
      const shown = window.current()
      if (shown === null) throw new ExpectedFailure({ code: 'not-now' })
      const answer = await ask(owner, 'backup.keepSecondFolder', { folder: await chooseBackupFolder(shown) })
      const { folder } = contract['backup.keepSecondFolder'].output.parse(answer)
      const vault = parts.known.current().folder
      const others = settings.read().secondFolders.filter((chosen) => chosen.vault !== vault)
      settings.note({ secondFolders: [...others, { vault, folder }] })
      return {}
    },
    'backup.restore': async ({ name, secret, next }) => {
      const shown = window.current()
      if (shown === null) throw new ExpectedFailure({ code: 'not-now' })
      const backupFolder = parts.backupFolder()
      const file = name === null ? await chooseBackup(shown, backupFolder) : path.join(backupFolder, name)
      return contract['vault.restore'].output.parse(await ask(owner, 'vault.restore', { file, secret, next }))
    },
    'transfer.exportAll': async ({ passphrase, secret }) => {
      const shown = window.current()
      if (shown === null) throw new ExpectedFailure({ code: 'not-now' })
      const folder = await chooseExportFolder(shown, parts.exportFolder)
      const answer = await ask(owner, 'transfer.writeExport', { folder, passphrase, secret })
      return contract['transfer.writeExport'].output.parse(answer)
    },
    'transfer.lookInto': async ({ what, secret }) => {
      const shown = window.current()
      if (shown === null) throw new ExpectedFailure({ code: 'not-now' })
      const file = await chooseImport(shown, parts.exportFolder, what)
      const answer = await ask(owner, 'transfer.readImport', { file, what, secret })
      return contract['transfer.readImport'].output.parse(answer)
    },
  }
}

/** Asks the vault on the desktop's own account; an expected failure goes on to whoever asked the desktop. */
async function ask(owner: VaultOwner, name: string, payload: unknown): Promise<unknown> {
  const result = await owner.forward(name, payload)
  if (result.ok) return result.value
  throw new ExpectedFailure(result.error satisfies AppError)
}
