import type { Mutation } from './mutation.ts'

const OWNER = 'main/desktop/vault-owner.ts'
const PROCESS = 'main/desktop/vault-process.ts'
const WAITING = 'main/vault/features/drafts/waiting-drafts.ts'
const ENDS = ['tests/main/desktop/lock-always-ends.test.ts']
const OPENING = ['tests/main/desktop/lock-while-opening.test.ts']
const NO_VETO = ['tests/main/desktop/lock-no-veto.test.ts']
const INBOX = ['tests/main/desktop/hostile-inbox.test.ts']
const DRAFTS = ['tests/main/desktop/drafts.test.ts', 'tests/main/vault/drafts.test.ts']
const IDLE = ['tests/main/desktop/idle-watch.test.ts', 'tests/main/desktop/lock-triggers.test.ts']
const BUS = ['tests/main/desktop/screen-lock-bus.test.ts', 'tests/main/desktop/screen-lock-signals.test.ts']

/** Lock and quit always end, and no text goes with them (security.md 8.5). */
export const LOCK_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a kill that a stopped process cannot miss',
    file: PROCESS,
    from: "    process.kill(pid, 'SIGKILL')",
    to: '    child.kill()',
    tests: ENDS,
  },
  {
    name: 'calls answered when the process is killed',
    file: PROCESS,
    from: "    for (const answer of waiting.values()) answer(fail({ code: 'vault-process-ended' }))\n",
    to: '',
    tests: ENDS,
  },
  {
    name: 'an end to the last reading before a lock',
    file: OWNER,
    from: 'await within(options.onClosing(), LOCK_TIMES.lastReading, undefined)',
    to: 'await options.onClosing()',
    tests: ENDS,
  },
  {
    name: 'an end to waiting for the page',
    file: OWNER,
    from: 'return within(answered, LOCK_TIMES.flush, NO_ANSWER)',
    to: 'return answered',
    tests: ENDS,
  },
  {
    name: 'a lock while unlocking',
    file: OWNER,
    from: 'opening === null ? { current: running, work: lockOpen } : { current: opening, work: giveUpOpening }',
    to: '({ current: running, work: opening === null ? lockOpen : giveUpOpening })',
    tests: OPENING,
  },
  {
    name: 'what was given up stays given up',
    file: OWNER,
    from: "    if (run.isGivenUp) return fail({ code: 'vault-locked' })\n",
    to: '',
    tests: OPENING,
  },
  {
    name: 'no page vetoes sleep',
    file: OWNER,
    from: "const isForced = reason !== 'asked'",
    to: 'const isForced = false',
    tests: NO_VETO,
  },
  {
    name: 'sleep during a lock that is being refused',
    file: OWNER,
    from: 'Object.assign(locking, { reason, isForced })',
    to: 'void reason',
    tests: NO_VETO,
  },
  {
    name: 'no open vault over a dead process',
    file: OWNER,
    from: ' && !run.hasEnded) {',
    to: ') {',
    tests: NO_VETO,
  },
  {
    name: 'the print page at lock',
    file: 'main/desktop/printing.ts',
    from: '      if (!page.isDestroyed()) page.destroy()\n      reject(',
    to: '      reject(',
    tests: ['tests/main/desktop/printing.test.ts'],
  },
  {
    name: 'a dialog answered after the lock',
    file: 'main/desktop/printing.ts',
    from: "      if (before !== abandoned) throw new ExpectedFailure({ code: 'vault-locked' })\n",
    to: '',
    tests: ['tests/main/desktop/printing.test.ts'],
  },
  {
    name: 'the old page goes though the new one is not drawn',
    file: 'main/desktop/windows.ts',
    from: 'setTimeout(swap, DRAWN_WITHIN_MS)',
    to: 'setTimeout(() => undefined, DRAWN_WITHIN_MS)',
    tests: ['tests/main/desktop/windows.test.ts'],
  },
  {
    name: 'idle by own windows where the system is silent',
    file: 'main/desktop/idle-watch.ts',
    from: '    if (!systemHasSpoken) return ownMs ?? longer(start, current)\n',
    to: '',
    tests: IDLE,
  },
  {
    name: 'keys the system misses',
    file: 'main/desktop/idle-watch.ts',
    from: 'return ownMs === null ? bySystem : Math.min(ownMs, bySystem)',
    to: 'return bySystem',
    tests: IDLE,
  },
  {
    name: 'another account in front',
    file: 'main/desktop/lock-triggers.ts',
    from: "  powerMonitor.on('user-did-resign-active', onScreenLocked)\n",
    to: '',
    tests: IDLE,
  },
  {
    name: 'twenty minutes for the sheet',
    file: 'main/desktop/lock-triggers.ts',
    from: 'isSheetShown ? SHEET_IDLE_MINUTES : 0',
    to: '0',
    tests: IDLE,
  },
  {
    name: 'somebody there who would tell of a locked screen',
    file: 'main/desktop/screen-lock-signals.ts',
    from: '(session.isAlive() && owned.session) || (system.isAlive() && owned.system)',
    to: 'session.isAlive() || system.isAlive()',
    tests: BUS,
  },
  {
    name: 'sleep told by logind',
    file: 'main/desktop/signal-reader.ts',
    from: "else if (member === 'PrepareForSleep') awaited = 'sleep'",
    to: 'else if (member === null) awaited = null',
    tests: BUS,
  },
  {
    name: 'children ended at quit',
    file: 'main/desktop/screen-lock-signals.ts',
    from: '      for (const end of ends) end()\n',
    to: '',
    tests: BUS,
  },
  {
    name: 'a sealed draft, not a readable one',
    file: 'main/desktop/drafts/seal-draft.ts',
    from: 'const sealed = sodium.crypto_box_seal(clear, key)\n    clear.fill(0)',
    to: 'const sealed = key.length > 0 ? clear : clear',
    tests: DRAFTS,
  },
  {
    name: 'no length to be read from a sealed draft',
    file: 'shared/domain/drafts/padding.ts',
    from: 'return Math.ceil(needed / STEP) * STEP',
    to: 'return needed',
    tests: DRAFTS,
  },
  {
    name: 'a draft that is taken up is taken away after it is in the vault',
    file: WAITING,
    from: '      store.write((db) => keepDraft(db, draft))\n',
    to: '',
    tests: DRAFTS,
  },
  {
    name: 'what was changed meanwhile is not written over',
    file: 'main/vault/features/drafts/handlers.ts',
    from: 'if (call.fits && !call.isChanged) {',
    to: 'if (call.fits) {',
    tests: DRAFTS,
  },
  {
    name: 'a draft under a legal hold',
    file: 'main/vault/features/drafts/handlers.ts',
    from: "      if (context.store.read(isHeld)) throw new ExpectedFailure({ code: 'legal-hold' })\n",
    to: '',
    tests: DRAFTS,
  },
  {
    name: 'the few calls a draft may hold',
    file: 'shared/contract/drafts.ts',
    from: '  name: z.enum(DRAFT_CALLS),\n',
    to: '  name: z.string() as unknown as z.ZodEnum<{ [Name in DraftCallName]: Name }>,\n',
    tests: INBOX,
  },
  {
    name: 'the inbox is a folder and no link',
    file: 'main/disk/inbox-writer.ts',
    from: "  if (!(await lstat(inbox)).isDirectory()) throw new Error('The inbox is no folder')\n",
    to: '',
    tests: INBOX,
  },
  {
    name: 'text handed over at a lock',
    file: 'renderer/app/flush-register.ts',
    from: 'await collectCalls(() => Promise.allSettled([...places].map(handOverOf)))',
    to: '[]',
    tests: ['tests/renderer/flush-register.test.ts'],
  },
]
