import type { ErrorWords } from '../../api/error-words.ts'
import { Notice } from '../../components/notice.tsx'

/** Why the last press came to nothing, where it did. */
export function ActionFailure({ failure }: { readonly failure: ErrorWords | null }) {
  if (failure === null) return null
  return (
    <Notice kind="failed" heading={failure.happened}>
      {failure.nextStep}
    </Notice>
  )
}
