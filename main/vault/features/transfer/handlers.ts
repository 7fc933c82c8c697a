import type { Handlers } from '../../../../shared/contract/index.ts'
import type { transferCalls } from '../../../../shared/contract/transfer.ts'
import type { VaultContext } from '../vault-context.ts'
import { exportHandlers } from './export-handlers.ts'
import { importHandlers } from './import-handlers.ts'
import type { TransferLoans } from './transfer-loans.ts'

type Names = Exclude<keyof typeof transferCalls, 'transfer.exportAll' | 'transfer.lookInto'>

/** Answers for exports and imports. */
export function createTransferHandlers(loans: TransferLoans): Handlers<Names, VaultContext> {
  return { ...exportHandlers(loans), ...importHandlers(loans) }
}
