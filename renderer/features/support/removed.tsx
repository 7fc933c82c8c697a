import type { AppError } from '../../../shared/errors.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'

type RemovedProps = {
  readonly name: string
  readonly onPutBack: () => void
  readonly failure: AppError | null
  /** What else there is to know about it being gone. */
  readonly note?: string
}

/** What stands there right after something was taken away, with the way back. */
export function Removed({ name, onPutBack, failure, note }: RemovedProps) {
  const { goBack } = useNavigation()
  return (
    <Screen title={name.trim() === '' ? 'Taken off the list' : `${name} is off the list`}>
      <FailureNotice failure={failure} />
      {note !== undefined && <p>{note}</p>}
      <div className={common.actions}>
        <Button kind="primary" onPress={goBack}>
          Back
        </Button>
        <Button kind="plain" onPress={onPutBack}>
          Put it back
        </Button>
      </div>
    </Screen>
  )
}
