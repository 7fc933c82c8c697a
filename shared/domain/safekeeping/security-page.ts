/** A part of the page that says what is protected and what is not, in plain words. */
type SecurityPart = { readonly heading: string; readonly lines: readonly string[] }

/** What holds. SECURITY.md says the same with the figures; the two are kept together. */
export const PROTECTED: SecurityPart = {
  heading: 'What Respite protects from',
  lines: [
    'A computer that is lost or stolen while it is off or locked. Everything you write lies encrypted in one folder.',
    'Someone at your desk after you lock. While Respite is locked, nothing in the memory of the computer can open it.',
    'Other programs looking through the disk. No readable temporary file, log or setting is written.',
    'A vault put back from an older copy, or with older parts in it. Respite says so when it opens.',
  ],
}

/** What does not. Said before anybody relies on it. */
export const NOT_PROTECTED: SecurityPart = {
  heading: 'What it cannot protect from',
  lines: [
    'Someone at the computer while Respite is open, and harmful software running under your account.',
    'A passphrase that can be guessed, and a recovery sheet that others can read.',
    'Readers of what you print or save. Pages outside the vault are readable by anyone who gets them.',
    'Seeing that Respite is installed, and how much you have written.',
    'Seeing your workdays, their hours and coming days off, while Respite opens by itself or reminds you.',
    'Court orders. Encryption is no legal shield. Write about yourself, and use codes for others.',
    'Older copies of the vault folder. They stay readable with the passphrase and the sheet of their time.',
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
  { name: 'Rows', value: 'one keyed BLAKE2b digest over all of them, beside a counter of changes' },
]
