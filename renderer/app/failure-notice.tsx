import type { AppError } from '../../shared/errors.ts'
import { type ErrorWords, errorWords } from '../api/error-words.ts'
import { Notice } from '../components/notice.tsx'

/** What did not work and what to do now, wherever on the page it is told; nothing where everything worked. */
export function FailureNotice({ failure }: { readonly failure: AppError | ErrorWords | null }) {
  if (failure === null) return null
  const { happened, nextStep } = 'happened' in failure ? failure : errorWords(failure)
  return (
    <Notice kind="failed" heading={happened}>
      {nextStep}
    </Notice>
  )
}
