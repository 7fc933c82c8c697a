import { firstForm } from './0001-first-form.ts'
import { caseloadAndWorkday } from './0004-caseload-and-workday.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. */
export const ALL_MIGRATIONS: readonly Migration[] = [firstForm, caseloadAndWorkday]
