import type { AppError } from './errors.ts'

/** What a call comes back as: its value, or the expected failure that ended it. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError }

/** A successful result. */
export function succeed<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** A result that carries an expected failure. */
export function fail(error: AppError): Result<never> {
  return { ok: false, error }
}
