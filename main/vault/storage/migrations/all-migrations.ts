import { firstForm } from './0001-first-form.ts'
import { support } from './0005-support.ts'
import type { Migration } from './migration.ts'

/** Every step, oldest first. */
export const ALL_MIGRATIONS: readonly Migration[] = [firstForm, support]
