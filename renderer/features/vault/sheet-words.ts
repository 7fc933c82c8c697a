import type { PendingSheetKind } from '../../../shared/domain/safekeeping/key-work.ts'

/** What is said before a sheet is typed back: what stays valid until then. */
export const BEFORE_KEPT: Readonly<Record<PendingSheetKind, string | null>> = {
  first: null,
  new: 'Until you have typed two groups back, the sheet you have now stays valid and this one opens nothing.',
  renewal:
    'Nothing has changed yet. Once you have typed two groups back, everything is encrypted anew; until then your present passphrase and sheet stay valid.',
}

/** The button that puts it in force, and the words while it works. */
export const KEEP_LABELS: Readonly<
  Record<PendingSheetKind, { readonly label: string; readonly pending: string }>
> = {
  first: { label: 'Go on', pending: 'Checking' },
  new: { label: 'I have the new sheet', pending: 'Putting the sheet in force and making a backup' },
  renewal: { label: 'Encrypt everything anew', pending: 'Encrypting everything anew' },
}

/** What holds afterwards, and how long the old sheet is still needed. */
export function keptWords(kind: PendingSheetKind, hasBackup: boolean): readonly string[] {
  const holds =
    kind === 'renewal'
      ? 'Everything is encrypted anew. The old passphrase and the old sheet no longer open the vault.'
      : 'The new sheet holds. Sheets made before no longer open the vault.'
  const backups = hasBackup
    ? 'A backup for the new sheet has been made. Backups made before today open with the old sheet only: write “old” on it, and keep it as long as you may want one of them.'
    : 'A backup for the new sheet could not be made. Keep the old sheet: it is the only one that opens the backups you have. Settings, under Backups, says what is wrong.'
  return [holds, backups]
}
