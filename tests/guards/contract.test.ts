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
  'vault.readFreshness': 'vault | unlocked locking | ',
  'vault.readLocking': 'desktop | unlocked | window',
  'vault.keepLocking': 'desktop | unlocked | window',
  'vault.awaitCheck': 'vault | unlocked | window',
  'vault.recover': 'vault | no-vault locked | window',
  'vault.changePassphrase': 'vault | unlocked | window',
  'vault.renewDataKey': 'vault | unlocked | window',
  'vault.rehearseRecovery': 'vault | unlocked | window',
  'safekeeping.read': 'vault | unlocked | window',
  'safekeeping.setLegalHold': 'vault | unlocked | window',
  'vault.renewRecovery': 'vault | unlocked | window',
  'vault.printRecoverySheet': 'desktop | unlocked | window',
  'vault.lock': 'desktop | unlocked | window',
  'vault.forgetMissing': 'desktop | locked | window',
  'vault.flushed': 'desktop | locking | window',
  'plan.readSetUp': 'vault | unlocked | window',
  'plan.saveSetUp': 'vault | unlocked | window',
  'plan.readToday': 'vault | unlocked | window',
  'plan.readMonth': 'vault | unlocked | window',
  'plan.readRest': 'vault | unlocked | window',
  'plan.setDayOff': 'vault | unlocked | window',
  'plan.pause': 'vault | unlocked | window',
  'plan.resume': 'vault | unlocked | window',
  'plan.sayWhyPassed': 'vault | unlocked | window',
  'plan.beginRound': 'vault | unlocked | window',
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
  'journal.search': 'vault | unlocked | window',
  'journal.listVersions': 'vault | unlocked | window',
  'journal.readVersion': 'vault | unlocked | window',
  'journal.listBin': 'vault | unlocked | window',
  'journal.deleteForGood': 'vault | unlocked | window',
  'journal.putOnShelf': 'vault | unlocked | window',
  'journal.takeOffShelf': 'vault | unlocked | window',
  'journal.markTaken': 'vault | unlocked | window',
  'journal.readShelf': 'vault | unlocked | window',
  'journal.readShelvesOf': 'vault | unlocked | window',
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
  'practices.readOverview': 'vault | unlocked | window',
  'practices.chooseRecorder': 'vault | unlocked | window',
  'practices.readRitual': 'vault | unlocked | window',
  'practices.saveRitual': 'vault | unlocked locking | window',
  'practices.readMarks': 'vault | unlocked | window',
  'practices.mark': 'vault | unlocked | window',
  'practices.unmark': 'vault | unlocked | window',
  'practices.readSleep': 'vault | unlocked | window',
  'practices.saveNight': 'vault | unlocked locking | window',
  'practices.removeNight': 'vault | unlocked | window',
  'practices.saveSleepPlan': 'vault | unlocked locking | window',
  'practices.readMovement': 'vault | unlocked | window',
  'practices.saveMovement': 'vault | unlocked locking | window',
  'practices.saveLiked': 'vault | unlocked locking | window',
  'practices.removeMovement': 'vault | unlocked | window',
  'practices.readSigns': 'vault | unlocked | window',
  'practices.saveSigns': 'vault | unlocked locking | window',
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
  'codes.list': 'vault | unlocked | window',
  'codes.save': 'vault | unlocked | window',
  'codes.putAway': 'vault | unlocked | window',
  'codes.readForEntry': 'vault | unlocked | window',
  'codes.setForEntry': 'vault | unlocked | window',
  'codes.listEntries': 'vault | unlocked | window',
  'identifiers.find': 'vault | unlocked | window',
  'identifiers.readDismissed': 'vault | unlocked | window',
  'identifiers.dismiss': 'vault | unlocked | window',
  'identifiers.restore': 'vault | unlocked | window',
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
