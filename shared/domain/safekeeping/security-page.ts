/** A part of the page that says what is protected and what is not, in plain words. */
type SecurityPart = { readonly heading: string; readonly lines: readonly string[] }

/** What holds. SECURITY.md says the same with the figures; the two are kept together. */
export const PROTECTED: SecurityPart = {
  heading: 'What Respite protects you from',
  lines: [
    'A computer that is lost or stolen while it is off, or while Respite is locked. Everything you write lies encrypted in one folder.',
    'Someone at your desk after you lock. When it locks, the part of Respite that held the key ends, within three seconds.',
    'Two programs at one vault, and another program that changes its files. The second is refused; what was changed is said.',
    'Vaults, backups and imports made by someone else. Nothing in them can reach outside Respite’s own folders.',
    'A backup that someone else wrote. Yours carry a proof that only this vault and your recovery sheet can make.',
    'A vault folder that is moved, removed or swapped while Respite is open. Nothing is called saved then, and what is open is backed up.',
    'Other programs looking through the disk. What you write is put into no temporary file, log or setting.',
    'A vault put back from an older copy, one that was written on elsewhere, or one with older parts in it. Respite says so when it opens.',
  ],
}

/** What does not. Said before anybody relies on it. */
export const NOT_PROTECTED: SecurityPart = {
  heading: 'What it cannot protect you from',
  lines: [
    'Someone at the computer while Respite is open, and harmful software running under your account.',
    'A passphrase that can be guessed, and a recovery sheet that others can read.',
    'Anyone who gets what you print or save. Outside the vault it can be read.',
    'Others seeing that Respite is installed, and about how much you have written.',
    'Others seeing your workdays, their hours and coming days off, while Respite opens by itself or reminds you.',
    'Court orders. Encryption is no legal shield. Write about yourself, and use codes for others.',
    'Older copies of the vault folder. Each stays readable with the passphrase or the sheet of its time.',
    'Traces of page text in the memory of the app’s own window process, until the computer uses that memory again.',
  ],
}

/** Formats and parameters, for whoever has to assess them. */
export const PARAMETERS: readonly { readonly name: string; readonly value: string }[] = [
  {
    name: 'Pages of the vault',
    value: 'ChaCha20-Poly1305 (SQLite3MultipleCiphers), a random 256-bit key per vault',
  },
  { name: 'Passphrase', value: 'Argon2id, 3 passes over 256 MiB; the key wrapped with XChaCha20-Poly1305' },
  { name: 'Recovery sheet', value: 'an age X25519 identity; also reads the backups with the age tool' },
  {
    name: 'Header',
    value: 'two copies, each under a keyed BLAKE2b code, parameters bound to the key they wrap',
  },
  {
    name: 'Rows',
    value:
      'one keyed BLAKE2b digest over all of them, beside a counter of changes and a mark of each opening',
  },
  { name: 'Backups', value: 'age to the recovery key; a keyed BLAKE2b code over the list of their contents' },
]
