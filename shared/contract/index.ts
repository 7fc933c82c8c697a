import type { z } from 'zod'
import { backupCalls } from './backup.ts'
import type { CallSpec } from './call.ts'
import { caseloadCalls } from './caseload.ts'
import { codesCalls } from './codes.ts'
import { deskCalls } from './desk.ts'
import { draftsCalls } from './drafts.ts'
import { findingCalls } from './finding.ts'
import { helpCalls } from './help.ts'
import { identifierCalls } from './identifiers.ts'
import { journalCalls, shelfCalls } from './journal.ts'
import { knownVaultsCalls } from './known-vaults.ts'
import { measureCalls } from './measure.ts'
import { officialFormCalls } from './official-form.ts'
import { patternsCalls } from './patterns.ts'
import { planCalls, planRestCalls } from './plan.ts'
import { practicesCalls } from './practices.ts'
import { safekeepingCalls } from './safekeeping.ts'
import { spellingCalls } from './spelling.ts'
import { summaryCalls } from './summary.ts'
import { supportCalls } from './support.ts'
import { transferCalls } from './transfer.ts'
import { vaultCalls } from './vault.ts'
import { workdayCalls } from './workday.ts'
import { worksheetsCalls } from './worksheets.ts'

/** Every call there is. A call that is not in this object does not exist. */
export const contract = {
  ...vaultCalls,
  ...knownVaultsCalls,
  ...planCalls,
  ...planRestCalls,
  ...journalCalls,
  ...shelfCalls,
  ...findingCalls,
  ...measureCalls,
  ...officialFormCalls,
  ...patternsCalls,
  ...practicesCalls,
  ...spellingCalls,
  ...summaryCalls,
  ...supportCalls,
  ...deskCalls,
  ...helpCalls,
  ...codesCalls,
  ...identifierCalls,
  ...safekeepingCalls,
  ...backupCalls,
  ...transferCalls,
  ...caseloadCalls,
  ...workdayCalls,
  ...draftsCalls,
  ...worksheetsCalls,
} as const satisfies Readonly<Record<string, CallSpec>>

export type CallName = keyof typeof contract
export type Input<K extends CallName> = z.input<(typeof contract)[K]['input']>
export type Output<K extends CallName> = z.output<(typeof contract)[K]['output']>

type NamesAnsweredBy<Side extends 'vault' | 'desktop'> = {
  [K in CallName]: (typeof contract)[K]['answeredBy'] extends Side ? K : never
}[CallName]

/** The calls one side answers. */
export type VaultCallName = NamesAnsweredBy<'vault'>
export type DesktopCallName = NamesAnsweredBy<'desktop'>

/** One function per call, given what was parsed and what the dispatcher knows about the moment of the call. */
export type Handlers<Names extends CallName, Context> = {
  readonly [K in Names]: (
    input: z.output<(typeof contract)[K]['input']>,
    context: Context,
  ) => Output<K> | Promise<Output<K>>
}

/** Whether `name` is a call of the contract; inherited names such as `__proto__` are not. */
export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}
