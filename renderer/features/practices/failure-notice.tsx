import type { AppError } from '../../../shared/errors.ts'
import { errorWords } from '../../api/error-words.ts'
import { Notice } from '../../components/notice.tsx'

/** Why the last change was not saved, in words; nothing where it was. */
export function FailureNotice({ failure }: { readonly failure: AppError | null }) {
  if (failure === null) return null
  const { happened, nextStep } = errorWords(failure)
  return (
    <Notice kind="failed" heading={happened}>
      {nextStep}
    </Notice>
  )
}
