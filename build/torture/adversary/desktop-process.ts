import { writeSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { deskSettingsSchema } from '../../../main/desktop/desk/desk-settings.ts'
import { createDraftKeeper } from '../../../main/desktop/drafts/draft-keeper.ts'
import { createKnownVaults } from '../../../main/desktop/known-vaults.ts'
import { createLastClosed } from '../../../main/desktop/last-closed.ts'
import type { SettingsStore } from '../../../main/desktop/settings.ts'
import { createVaultHistory } from '../../../main/desktop/vault-history.ts'
import { createVaultOwner, type VaultOwner } from '../../../main/desktop/vault-owner.ts'
import { within } from '../../../main/desktop/within.ts'
import type { LockReason } from '../../../shared/contract/vault.ts'
import { markReady } from '../../host/readiness.ts'
import { resolveElectron } from '../../host/resolve-electron.ts'
import { utilityProcessIds } from '../../host/utility-process.ts'
import { bytes, twoGroups } from './attacked-vault.ts'

/*
 * The desktop without windows, in a process of its own: the real owner, the real vault and disk processes, connected as
 * main/index.ts connects them. Each line it reads is a command, each it writes says what came of it. Whoever started it
 * watches the clock.
 */
type Command =
  | { readonly do: 'create' | 'unlock' | 'list' | 'stop' | 'quit' }
  | { readonly do: 'restore'; readonly file: string }
  | { readonly do: 'export'; readonly to: string }
  | { readonly do: 'import'; readonly from: string }
  | { readonly do: 'call'; readonly name: string; readonly payload: unknown }
  | { readonly do: 'lock'; readonly reason: LockReason; readonly unsaved: string | null }

const [, , folder, profile] = process.argv
if (folder === undefined || profile === undefined) throw new Error('Usage: desktop-process.ts VAULT PROFILE')
const WORDS = 'orchid tunnel canyon velvet'

resolveElectron()
markReady()
// After the stand-in took electron's place.
const { createVaultDisk } = await import('../../../main/desktop/vault-disk.ts')
const { startVaultProcess } = await import('../../../main/desktop/vault-process.ts')

let kept: ReturnType<SettingsStore['read']> = {
  ...{
    lockAfterMinutes: 5,
    localHelpLine: null,
    vaultsAreRelative: false,
    unreadVaults: [],
    secondFolders: [],
    seenVaults: {},
    currentVault: 'v',
    checksSpelling: false,
  },
  ...{ windowBounds: null, desk: deskSettingsSchema.parse({}) },
  vaults: [{ id: 'v', name: 'V', folder, wasMade: profile.endsWith('-made'), lastSeen: null }],
}
const change: SettingsStore['change'] = (changes) => {
  kept = { ...kept, ...changes }
}
const settings: SettingsStore = { read: () => kept, change, note: change }
const known = createKnownVaults(settings, path.join(profile, 'vaults'))
const disk = createVaultDisk(path.resolve(import.meta.dirname, '../../../main/disk/index.ts'))
const history = createVaultHistory({
  ask: (seenMarks) => owner.forward('vault.readFreshness', { seenMarks }),
  settings,
  known,
  lastClosed: createLastClosed(path.join(profile, 'last-closed'), disk),
})
const drafts = createDraftKeeper({
  askVault: (sealed) => owner.forward('drafts.takeUp', { sealed }),
  currentFolder: () => known.current().folder,
  nowMs: () => Date.UTC(2026, 2, 2, 17),
  write: disk.writeToInbox,
})
let unsaved: string | null = null
let sheet = ''
const owner: VaultOwner = createVaultOwner({
  clock: { now: () => ({ nowMs: Date.UTC(2026, 2, 2, 17), timeZone: 'UTC' }) },
  hasVault: () => known.current().wasMade,
  startProcess: (callbacks) =>
    startVaultProcess({
      ...callbacks,
      entry: path.resolve(import.meta.dirname, '../vault-entry.ts'),
      folder,
      secondFolder: null,
      keyDerivation: { passes: 3, memoryKiB: 64 * 1024 },
      onBug: ({ name, error }) => say({ kind: 'bug', name, error: String(error).slice(0, 500) }),
    }),
  onOpened: async () => {
    await history.opened()
    await drafts.takeUp()
  },
  onClosing: history.remember,
  onLocking: () => undefined,
  keepUnsaved: drafts.keep,
  askToFlush: () => {
    // A page that could not save has waited for the vault first; it stops a little before the owner does.
    if (unsaved === null) setTimeout(() => owner.flushed({ outcome: 'saved', unsaved: [] }), 5)
    else {
      const payload = { id: unsaved, kind: 'evening', stepId: null, body: 'Typed.', fields: {}, revision: 0 }
      const report = { outcome: 'failed', unsaved: [{ name: 'journal.saveEntry', payload }] } as const
      setTimeout(() => owner.flushed({ ...report, unsaved: [...report.unsaved] }), 900)
    }
    return true
  },
  tellLockRefused: () => say({ kind: 'refused' }),
  showState: () => {
    if (owner.state() === 'locked' || owner.state() === 'no-vault') history.closed()
    say({ kind: 'shown', state: owner.state() })
  },
})

say({ kind: 'ready' })
for await (const line of createInterface({ input: process.stdin })) void obey(JSON.parse(line) as Command)

async function obey(command: Command): Promise<void> {
  if (command.do === 'create') {
    await owner.forward('vault.create', { passphrase: bytes(WORDS) })
    known.note({ wasMade: true })
    const shown = (await owner.forward('vault.readPendingSheet', {})) as {
      readonly value?: { readonly pending: { readonly recoveryKey: Uint8Array } | null }
    }
    sheet = Buffer.from(shown.value?.pending?.recoveryKey ?? []).toString('latin1')
    const keptSheet = await owner.forward('vault.keepSheet', { groups: twoGroups(sheet) })
    say({ kind: 'created', ok: keptSheet.ok })
  } else if (command.do === 'unlock') {
    const opened = await owner.forward('vault.unlock', { passphrase: bytes(WORDS) })
    say({ kind: 'unlocked', ok: opened.ok, told: opened.ok ? null : opened.error })
  } else if (command.do === 'call') {
    const answer = await owner.forward(command.name, command.payload)
    say({ kind: 'answer', name: command.name, ok: answer.ok, value: answer.ok ? answer.value : answer.error })
  } else if (command.do === 'restore') {
    const input = { file: command.file, secret: bytes(sheet), next: bytes(WORDS) }
    say({ kind: 'restored', ok: (await owner.forward('vault.restore', input)).ok })
  } else if (command.do === 'export') {
    const input = { folder: command.to, passphrase: bytes(WORDS), secret: null }
    say({ kind: 'exported', ok: (await owner.forward('transfer.writeExport', input)).ok })
  } else if (command.do === 'import') {
    const looked = (await owner.forward('transfer.readImport', {
      ...{ file: command.from, what: 'folder', secret: null },
    })) as { readonly value?: { readonly token: string } }
    const token = looked.value?.token ?? ''
    say({
      kind: 'imported',
      ok: (await owner.forward('transfer.takeIn', { token, withDuplicates: false })).ok,
    })
  } else if (command.do === 'list') {
    const isThere = await within(disk.isThere(folder ?? ''), 4_000, null)
    say({ kind: 'listed', isThere })
  } else if (command.do === 'stop') {
    for (const id of utilityProcessIds()) process.kill(id, 'SIGSTOP')
    say({ kind: 'stopped' })
  } else if (command.do === 'lock') {
    unsaved = command.unsaved
    say({ kind: 'locked', ok: await owner.lock(command.reason) })
  } else {
    await owner.lock('asked')
    await Promise.all([history.settled(), within(drafts.settled(), 600, undefined)])
    process.exit(0)
  }
}

/** Straight to the pipe: what sat in a buffer would be lost with the process. */
function say(line: object): void {
  writeSync(1, `${JSON.stringify(line)}\n`)
}
