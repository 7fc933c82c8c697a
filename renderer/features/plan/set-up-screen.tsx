import { TIME_OFF_ADVICE } from '../../../shared/domain/help/time-off.ts'
import { errorWords } from '../../api/error-words.ts'
import { Button } from '../../components/button.tsx'
import { FailedState } from '../../components/failed-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { GatePage } from '../vault/gate-page.tsx'
import { SetUpForm } from './set-up-form.tsx'
import { useSetUp } from './use-set-up.ts'

type SetUpScreenProps = { readonly onHelp: () => void; readonly onDone: () => void }

/** The second half of set-up: the vault exists, now the thirty days get their shape. Can be left and resumed. */
export function SetUpScreen({ onHelp, onDone }: SetUpScreenProps) {
  const { loaded, changes, change, save, failure, isSaving } = useSetUp()
  if (loaded.state === 'loading') return <LoadingState>Opening</LoadingState>
  if (loaded.state === 'failed') {
    const words = errorWords(loaded.error)
    return <FailedState heading={words.happened} nextStep={words.nextStep} />
  }
  const draft = { ...loaded.value.draft, ...changes }
  const begin = async () => {
    if (await save(draft)) onDone()
  }
  return (
    <GatePage title="Before the first day" lede="Everything here can be changed later." onHelp={onHelp}>
      <Notice kind="plain" heading="Some days off first, perhaps">
        {TIME_OFF_ADVICE.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </Notice>
      <SetUpForm draft={draft} today={loaded.value.today} onChange={change} showsStartDate />
      {failure !== null && (
        <Notice kind="failed" heading={failure.happened}>
          <p>{failure.nextStep}</p>
        </Notice>
      )}
      <Button
        kind="primary"
        onPress={() => void begin()}
        isDisabled={draft.professionWord.trim() === '' || draft.workdays.length === 0}
        isPending={isSaving}
        pendingWords="Saving"
      >
        Begin
      </Button>
    </GatePage>
  )
}
