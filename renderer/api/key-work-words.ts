import type { KeyWork } from '../../shared/domain/safekeeping/key-work.ts'

/** What Respite is doing with the keys, after "Respite is still". */
export const KEY_WORK_WORDS: Readonly<Record<KeyWork, string>> = {
  create: 'making the vault',
  unlock: 'opening the vault',
  recover: 'opening the vault with the recovery sheet',
  'change-passphrase': 'changing the passphrase',
  'prepare-sheet': 'making a recovery sheet',
  'prepare-renewal': 'getting ready to encrypt everything anew',
  'keep-sheet': 'putting the new recovery sheet in force',
  rehearse: 'trying the recovery sheet',
  confirm: 'checking the passphrase',
  restore: 'going back to a backup',
  erase: 'erasing the vault',
}
