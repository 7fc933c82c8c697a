import { BACKUP_MUTATIONS } from './backup-mutations.ts'
import { FOREIGN_DATA } from './foreign-data.ts'
import { HARDENING_MUTATIONS } from './hardening-mutations.ts'
import { KEY_MUTATIONS } from './key-mutations.ts'
import { LOCK_MUTATIONS } from './lock-mutations.ts'
import type { Mutation } from './mutation.ts'
import { POWER_MUTATIONS } from './power-mutations.ts'
import { SAVED_MUTATIONS } from './saved-mutations.ts'

const DATABASE = 'main/vault/storage/open-database.ts'
const DATABASE_TESTS = ['tests/main/vault/open-database.test.ts', 'tests/main/vault/session.test.ts']
const CHECK_TESTS = ['tests/main/vault/check-in-slices.test.ts']
const HEADER_TESTS = ['tests/main/vault/header.test.ts']

const withoutSetting = (name: string, line: string): Mutation => ({
  name,
  file: DATABASE,
  from: line,
  to: '',
  tests: DATABASE_TESTS,
})

/** The written list of safeguards (security.md 7.33 and the issues). Each has to be missed by somebody. */
export const MUTATIONS: readonly Mutation[] = [
  withoutSetting('temp_store', "    { name: 'temp_store', set: 'temp_store=MEMORY', reads: 2 },\n"),
  withoutSetting('synchronous FULL', "    { name: 'synchronous', set: 'synchronous=FULL', reads: 2 },\n"),
  withoutSetting(
    'exclusive lock',
    "    { name: 'locking_mode', set: 'locking_mode=EXCLUSIVE', reads: 'exclusive' },\n",
  ),
  {
    name: 'raw key form',
    file: DATABASE,
    from: '(raw) => connection.key(raw)',
    to: '() => connection.key(Buffer.from(dataKey))',
    tests: DATABASE_TESTS,
  },
  {
    name: 'authenticated parameters of a slot',
    file: 'main/vault/keys/header-format.ts',
    from: 'header.cipher, ...derivationFields(slot)',
    to: 'header.cipher, slot.kind, slot.salt',
    tests: HEADER_TESTS,
  },
  {
    name: 'authentication of the whole header',
    file: 'main/vault/keys/header.ts',
    from: 'return sodium.memcmp(sodium.from_hex(mac), macOf(unsealed, dataKey))',
    to: "return mac !== '' || unsealed !== null || dataKey.length > 0",
    tests: HEADER_TESTS,
  },
  {
    name: 'bounds of the key derivation',
    file: 'main/vault/keys/key-derivation-cost.ts',
    from: 'min: 64 * 1024, max: 1024 * 1024',
    to: 'min: 1, max: 1024 * 1024 * 1024',
    tests: HEADER_TESTS,
  },
  {
    name: 'counter of commits',
    file: 'main/vault/storage/store.ts',
    from: 'commit_count = commit_count + 1',
    to: 'commit_count = commit_count',
    tests: ['tests/main/vault/freshness.test.ts'],
  },
  {
    name: 'digest over the rows',
    file: 'main/vault/storage/check-vault.ts',
    from: '    if (fits !== true) return verdict(fits)\n',
    to: '    if (fits === null) return null\n',
    tests: ['tests/main/vault/row-digest.test.ts'],
  },
  {
    name: 'ordinary indexes against their tables',
    file: 'main/vault/storage/check-vault.ts',
    from: '    if (indexesFit !== true) return verdict(indexesFit)\n',
    to: '',
    tests: CHECK_TESTS,
  },
  {
    name: 'index of words against the texts',
    file: 'main/vault/storage/check-vault.ts',
    from: '    if (fit !== true) return verdict(fit)\n',
    to: '    if (fit === null) return null\n',
    tests: CHECK_TESTS,
  },
  {
    name: 'slices compared again after a write',
    file: 'main/vault/storage/check-indexes.ts',
    from: '      one.isStale = true\n',
    to: '',
    tests: CHECK_TESTS,
  },
  {
    name: 'digest of rows without a running number followed',
    file: 'main/vault/storage/row-digest.ts',
    from: '!isAfter(key, position.key)',
    to: 'key.length === 1 && !isAfter(key, position.key)',
    tests: CHECK_TESTS,
  },
  {
    name: 'end of the check at lock',
    file: 'main/vault/storage/check-rows.ts',
    from: '        if (isOver()) return null\n',
    to: '',
    tests: CHECK_TESTS,
  },
  {
    name: 'log folded in when idle',
    file: 'main/vault/storage/store.ts',
    from: '        idleFold.written()\n',
    to: '',
    tests: ['tests/main/vault/idle-fold.test.ts'],
  },
  {
    name: 'no folding inside a save',
    file: 'main/vault/storage/store.ts',
    from: '        idleFold.written()\n',
    to: "        connection.pragma('wal_checkpoint(TRUNCATE)')\n",
    tests: ['tests/main/vault/idle-fold.test.ts'],
  },
  {
    name: 'sender check',
    file: 'main/ipc/sender.ts',
    from: 'if (senderFrame === null || senderFrame !== sender.mainFrame) return null',
    to: '',
    tests: ['tests/main/ipc'],
  },
  {
    name: 'page register',
    file: 'main/ipc/sender.ts',
    from: 'pages.pageOf(sender) : null',
    to: "'window' : null",
    tests: ['tests/main/ipc'],
  },
  {
    name: 'reply parsing',
    file: 'shared/contract/dispatcher.ts',
    from: 'succeed(spec.output.parse(await handler(input.data, context)))',
    to: 'succeed(await handler(input.data, context))',
    tests: ['tests/main/vault/dispatch.test.ts'],
  },
  {
    name: 'states of a call',
    file: 'shared/contract/dispatcher.ts',
    from: 'if (refusal !== null) return fail(refusal)',
    to: '',
    tests: ['tests/main/vault/dispatch.test.ts'],
  },
  {
    name: 'silence after the end',
    file: 'main/vault/message-loop.ts',
    from: 'if (!hasEnded) port.send',
    to: 'port.send',
    tests: ['tests/main/vault/interleavings.test.ts'],
  },
  {
    name: 'ending the process at lock',
    file: 'main/desktop/vault-owner.ts',
    from: '    await run.process.end(timeLeftToEnd(performance.now() - beganAt))\n',
    to: '',
    tests: ['tests/main/desktop'],
    journeys: ['locking'],
  },
  {
    name: 'idle time checked on every call',
    file: 'main/desktop/answers.ts',
    from: '    parts.lockTriggers.check()\n',
    to: '',
    tests: ['tests/main/desktop'],
    journeys: ['locking'],
  },
  {
    name: 'proof of the copy before the key changes',
    file: 'main/vault/storage/next-database.ts',
    from: "    if (!isSame) throw new Error('The copy under the new key does not hold the same rows')\n",
    to: '',
    tests: ['tests/main/vault/renew-data-key.test.ts'],
  },
  {
    name: 'merging the index at deletion',
    file: 'main/vault/features/journal/deletion-traces.ts',
    from: 'let hasMore = store.write((db) => tidyIndex(db, true))',
    to: 'let hasMore = false && store.write((db) => tidyIndex(db, true))',
    tests: ['tests/main/vault/journal-finding.test.ts'],
  },
  {
    name: 'legal hold',
    file: 'main/vault/features/journal/handlers.ts',
    from: "        if (isHeld(db)) throw new ExpectedFailure({ code: 'legal-hold' })\n",
    to: '',
    tests: ['tests/main/vault/journal-finding.test.ts'],
  },
  {
    name: 'autosave',
    file: 'renderer/app/autosave.ts',
    from: 'startTimer(Math.min(',
    to: 'void (Math.min(',
    tests: ['tests/renderer/autosave.test.ts'],
  },
  {
    name: 'saving what is typed at lock',
    file: 'renderer/app/flush-register.ts',
    from: "void flushOrHandOver().then((report) => call('vault.flushed', report))",
    to: "void call('vault.flushed', { outcome: 'saved', unsaved: [] })",
    tests: ['tests/renderer'],
    journeys: ['locking'],
  },
  {
    name: 'reversed items of the scoring',
    file: 'shared/domain/measure/scoring.ts',
    from: '6 - ',
    to: '0 + ',
    tests: ['tests/shared/measure'],
  },
  ...KEY_MUTATIONS,
  ...HARDENING_MUTATIONS,
  ...LOCK_MUTATIONS,
  ...SAVED_MUTATIONS,
  ...POWER_MUTATIONS,
  ...FOREIGN_DATA,
  ...BACKUP_MUTATIONS,
]
