import { describe, expect, it } from 'vitest'
import { SESSION_STATES } from '../../shared/contract/call.ts'
import { contract } from '../../shared/contract/index.ts'

/**
 * Every call, who answers it, in which states, and which pages may make it. A new call fails here until somebody has
 * thought about when it may be made and has written that down.
 */
const GOLDEN: Readonly<Record<string, string>> = {
  'vault.status': 'desktop | no-vault locked unlocking unlocked locking | window',
  'vault.create': 'vault | no-vault | window',
  'vault.unlock': 'vault | no-vault locked | window',
  'vault.enter': 'desktop | unlocked | window',
  'vault.readFreshness': 'vault | unlocked | ',
  'vault.recover': 'vault | no-vault locked | window',
  'vault.changePassphrase': 'vault | unlocked | window',
  'vault.renewRecovery': 'vault | unlocked | window',
  'vault.printRecoverySheet': 'desktop | unlocked | window',
  'vault.lock': 'desktop | unlocked | window',
  'vault.forgetMissing': 'desktop | locked | window',
  'vault.flushed': 'desktop | locking | window',
  'plan.readSetUp': 'vault | unlocked | window',
  'plan.saveSetUp': 'vault | unlocked | window',
  'plan.readToday': 'vault | unlocked | window',
  'plan.readMonth': 'vault | unlocked | window',
  'plan.markStep': 'vault | unlocked | window',
  'plan.saveCheckIn': 'vault | unlocked | window',
  'plan.leaveLine': 'vault | unlocked locking | window',
  'plan.readLeftLine': 'vault | unlocked | window',
  'plan.crossOutLine': 'vault | unlocked | window',
  'journal.saveEntry': 'vault | unlocked locking | window',
  'journal.readEntry': 'vault | unlocked | window',
  'journal.findForToday': 'vault | unlocked | window',
  'journal.findLatest': 'vault | unlocked | window',
  'journal.listEntries': 'vault | unlocked | window',
  'journal.binEntry': 'vault | unlocked | window',
  'journal.unbinEntry': 'vault | unlocked | window',
  'measure.readOverview': 'vault | unlocked | window',
  'measure.begin': 'vault | unlocked | window',
  'measure.readDraft': 'vault | unlocked | window',
  'measure.saveAnswer': 'vault | unlocked locking | window',
  'measure.submit': 'vault | unlocked | window',
  'measure.discardDraft': 'vault | unlocked | window',
  'measure.readResult': 'vault | unlocked | window',
  'measure.readComparison': 'vault | unlocked | window',
  'summary.readDocument': 'vault | unlocked | window print',
  'summary.saveChoices': 'vault | unlocked locking | window',
  'summary.savePdf': 'desktop | unlocked | window',
  'summary.print': 'desktop | unlocked | window',
  'summary.recordPrint': 'vault | unlocked | ',
  'summary.listPrints': 'vault | unlocked | window',
  'print.readJob': 'desktop | unlocked | print',
  'print.ready': 'desktop | unlocked | print',
  'help.readLocalLine': 'desktop | no-vault locked unlocking unlocked locking | window',
  'help.keepLocalLine': 'desktop | unlocked | window',
  'caseload.read': 'vault | unlocked | window',
  'caseload.saveClient': 'vault | unlocked | window',
  'caseload.removeClient': 'vault | unlocked | window',
  'caseload.saveLimits': 'vault | unlocked | window',
  'caseload.keepReview': 'vault | unlocked | window',
  'caseload.removeReview': 'vault | unlocked | window',
  'caseload.readAdjustments': 'vault | unlocked | window',
  'caseload.saveAdjustment': 'vault | unlocked locking | window',
  'workday.readDay': 'vault | unlocked | window',
  'workday.saveDay': 'vault | unlocked locking | window',
  'workday.saveUsualLength': 'vault | unlocked locking | window',
  'workday.readCalendarTimes': 'vault | unlocked | window',
}

describe('the contract', () => {
  it('is as it was written down, call by call', () => {
    const found = Object.entries(contract).map(([name, spec]) => [
      name,
      [
        spec.answeredBy,
        SESSION_STATES.filter((state) => (spec.states as readonly string[]).includes(state)).join(' '),
        spec.callers.join(' '),
      ].join(' | '),
    ])
    expect(Object.fromEntries(found)).toEqual(GOLDEN)
  })

  it('answers nothing of the vault while it is locked, but the calls that open it', () => {
    const open = Object.entries(contract).filter(
      ([, spec]) => spec.answeredBy === 'vault' && (spec.states as readonly string[]).includes('locked'),
    )
    expect(open.map(([name]) => name)).toEqual(['vault.recover', 'vault.unlock'])
  })
})
