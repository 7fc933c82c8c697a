import type { Mutation } from './mutation.ts'

const SESSION = 'main/vault/session.ts'
const WINDOWS = 'main/desktop/windows.ts'
const DEATHS = 'main/desktop/page-deaths.ts'
const CUT_OFF = ['tests/main/vault/interrupted-restore.test.ts']

/** Power cuts, failing disks and dying pages lose nothing and are told as what they are (ordinary-life.md 8, 11, 12, 14). */
export const POWER_MUTATIONS: readonly Mutation[] = [
  {
    name: 'a restore that was cut off is settled',
    file: SESSION,
    from: '        if (!wasOpen) settleInterruptedRestore(files, vault, nowMs)\n',
    to: '',
    tests: CUT_OFF,
  },
  {
    name: 'a page that died is told of',
    file: WINDOWS,
    from: 'if (current === window) options.onPageDied()',
    to: 'if (current === window) return',
    tests: ['tests/main/desktop/windows.test.ts'],
  },
  {
    name: 'a page that dies again and again locks',
    file: DEATHS,
    from: 'else if (options.isUnlocked()) options.lock()\n',
    to: 'else if (options.isUnlocked()) options.comeBack()\n',
    tests: ['tests/main/desktop/page-deaths.test.ts'],
  },
]
