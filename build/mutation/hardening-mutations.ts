import type { Mutation } from './mutation.ts'

const CORES = 'main/every-process/core-dumps.ts'
const CORE_TESTS = ['tests/main/every-process']
const RULES = 'main/security/all-rules.ts'
const HISTORIES = 'main/desktop/seen-histories.ts'
const HISTORY_TESTS = ['tests/main/desktop/vault-history.test.ts']
const PAYLOAD = 'shared/contract/payload.ts'
const PAYLOAD_TESTS = ['tests/shared/contract', 'tests/main/ipc']

/** Rules 9 and 11 of security.md 8, and what else the hostile reading found open at the edge of the app. */
export const HARDENING_MUTATIONS: readonly Mutation[] = [
  {
    name: 'no core of the vault process',
    file: 'main/vault/index.ts',
    from: '\nforbidCoreDumps()\n',
    to: '\n',
    tests: CORE_TESTS,
  },
  {
    name: 'no core of the desktop process',
    file: RULES,
    from: '  forbidCoreDumps()\n',
    to: '',
    tests: ['tests/main/security'],
    journeys: ['hardening'],
  },
  {
    name: 'limit of cores, hard as well as soft',
    file: CORES,
    from: "'--core=0:0'",
    to: "'--core=0:'",
    tests: CORE_TESTS,
  },
  {
    name: 'no memory in a core',
    file: CORES,
    from: "writeFileSync(file, '0')",
    to: "writeFileSync(file, '33')",
    tests: CORE_TESTS,
  },
  {
    name: 'no core of what was started before',
    file: CORES,
    from: '    forbidCoreDumps(child)\n',
    to: '',
    tests: CORE_TESTS,
  },
  {
    name: 'no calls between browsers',
    file: RULES,
    from: '  refuseWebRtc(app)\n',
    to: '',
    tests: ['tests/main/security'],
    journeys: ['hardening'],
  },
  {
    name: 'mark of an opening',
    file: 'main/vault/session.ts',
    from: '        markOpening(opened.store(), nowMs)\n',
    to: '',
    tests: ['tests/main/vault/freshness.test.ts', ...HISTORY_TESTS],
  },
  {
    name: 'a fork that is longer',
    file: HISTORIES,
    from: "'older' : 'fork'",
    to: "'older' : 'continued'",
    tests: HISTORY_TESTS,
  },
  {
    name: 'an older copy by one transaction',
    file: HISTORIES,
    from: '(now.mark === seen.mark ? 0 : 1)',
    to: '0',
    tests: HISTORY_TESTS,
  },
  {
    name: 'what was last seen, by the id in the header',
    file: 'main/desktop/vault-history.ts',
    from: 'const kept = seenVaults[vaultId]',
    to: 'const kept = seenVaults[vaultId + known.current().folder]',
    tests: HISTORY_TESTS,
  },
  {
    name: 'the other history is not written over',
    file: 'main/desktop/vault-history.ts',
    from: "if (folder === null || found?.verdict !== 'continued') return",
    to: 'if (folder === null || found === null) return',
    tests: HISTORY_TESTS,
  },
  {
    name: 'a copy of a closed vault only',
    file: 'main/desktop/last-closed.ts',
    from: 'if (!isClosed() || (await disk.stateOfClosed(folder)) !== before) return false',
    to: '',
    tests: HISTORY_TESTS,
  },
  {
    name: 'no copy stays of an erased vault',
    file: 'main/desktop/vault-history.ts',
    from: '      if (eraseCopies(found.vaultId)) return\n',
    to: '',
    tests: HISTORY_TESTS,
  },
  {
    name: 'most characters of a call',
    file: PAYLOAD,
    from: 'MOST_CHARACTERS = 8_000_000',
    to: 'MOST_CHARACTERS = 8_000_000_000',
    tests: PAYLOAD_TESTS,
  },
  {
    name: 'size of a call at the door',
    file: 'main/ipc/register.ts',
    from: "if (!weighed.fits) return fail({ code: 'invalid-input', field: '' })",
    to: '',
    tests: PAYLOAD_TESTS,
  },
  {
    name: 'wiping the bytes of a call',
    file: 'shared/contract/dispatcher.ts',
    from: '      wipePayload(weighed)\n',
    to: '',
    tests: PAYLOAD_TESTS,
  },
  {
    name: 'known switches only',
    file: 'main/security/dangerous-switches.ts',
    from: '!isAllowed(argument, platform)',
    to: "!isAllowed(argument, platform) && argument.includes('sandbox')",
    tests: ['tests/main/security'],
  },
  {
    name: 'an AppImage of our own only',
    file: 'main/desktop/desk/start-at-login.ts',
    from: ' && liesIn(execPath, unpacked)',
    to: '',
    tests: ['tests/main/desktop/start-at-login.test.ts'],
  },
  {
    name: 'one entry of the list of vaults that cannot be read hides no other',
    file: 'main/desktop/settings.ts',
    from: 'vaults: readKnownVaults(kept.vaults).vaults,',
    to: '',
    tests: ['tests/main/desktop/list-of-vaults.test.ts'],
  },
  {
    name: 'what of the list of vaults cannot be read is kept',
    file: 'main/desktop/settings.ts',
    from: 'return { ...changes, unreadVaults: [...before, ...unread] }',
    to: 'return changes',
    tests: ['tests/main/desktop/list-of-vaults.test.ts'],
  },
  {
    name: 'no page for a first vault where one lies',
    file: 'main/desktop/known-vaults.ts',
    from: 'found()[0] ?? {',
    to: '{',
    tests: ['tests/main/desktop/list-of-vaults.test.ts'],
  },
]
