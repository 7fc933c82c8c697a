import { firstForm } from './0001-first-form.ts'
import { codes } from './0008-codes.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. */
export const ALL_MIGRATIONS: readonly Migration[] = [firstForm, codes]
