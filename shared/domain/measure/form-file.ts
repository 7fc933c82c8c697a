import type { FormReading } from './official-form.ts'

/** A form file larger than this is refused, in bytes; the official one has well under one megabyte. */
export const MOST_FORM_FILE_BYTES = 20 * 1024 * 1024

/** The form has one page, with its scoring pages three; what has more than this is another document. */
export const MOST_FORM_PAGES = 20

/** What reading a PDF came to: what its text came to, or why no text could be had. */
export type FormFileReading =
  | FormReading
  | {
      readonly kind: 'not-a-pdf' | 'encrypted' | 'too-many-pages' | 'too-much' | 'damaged' | 'no-text'
    }
