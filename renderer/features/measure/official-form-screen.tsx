import { useEffect, useRef, useState } from 'react'
import type { KeptForm } from '../../../shared/contract/official-form.ts'
import { CREDIT_LINE } from '../../../shared/domain/measure/items.ts'
import { plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import { BackToMeasure } from './back-to-measure.tsx'
import { FormImport } from './form-import.tsx'
import { sourceWords } from './form-words.ts'
import { useForgetting, useKeptForm } from './use-official-form.ts'
import { WordingList } from './wording-list.tsx'

/** The wording of the person's own copy of the form: brought in once, shown, replaced or forgotten. */
export function OfficialFormScreen() {
  const { loaded, reload } = useKeptForm()
  const [isReplacing, setReplacing] = useState(false)
  const [isLookingOver, setLookingOver] = useState(false)
  const [hasJustKept, setJustKept] = useState(false)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ form }) => (
        <Screen eyebrow="Measure" title="The official wording" lede={ledeOf(form, isLookingOver)}>
          {form === null || isReplacing ? (
            <FormImport
              onLookingOver={setLookingOver}
              onKept={() => {
                setReplacing(false)
                setJustKept(true)
                reload()
              }}
            />
          ) : (
            <KeptWording
              form={form}
              hasJustKept={hasJustKept}
              onReplace={() => setReplacing(true)}
              onForgotten={reload}
            />
          )}
          {form !== null && isReplacing && (
            <Button kind="plain" onPress={() => setReplacing(false)}>
              Leave the kept lines as they are
            </Button>
          )}
          <p className={common.small}>{CREDIT_LINE}</p>
          <BackToMeasure />
        </Screen>
      )}
    </ScreenGate>
  )
}

function ledeOf(form: KeptForm | null, isLookingOver: boolean): string {
  if (isLookingOver) return 'Nothing is kept yet.'
  return form === null
    ? 'Respite does not include the official wording. Your copy of the form has it (ProQOL, version 5, free from www.ProQOL.org). Once you have brought it in, its sentences are on the answer sheet. You can also leave this and answer with the form in front of you.'
    : 'These sentences are on the answer sheet. Where your copy has [helper], the sheet shows your profession.'
}

type KeptWordingProps = {
  readonly form: KeptForm
  /** The button that kept it is gone, at the foot of a long list: what came of it takes the focus. */
  readonly hasJustKept: boolean
  readonly onReplace: () => void
  readonly onForgotten: () => void
}

function KeptWording({ form, hasJustKept, onReplace, onForgotten }: KeptWordingProps) {
  const forgetting = useForgetting(onForgotten)
  const outcome = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (hasJustKept) outcome.current?.focus()
  }, [hasJustKept])
  return (
    <>
      <p ref={outcome} tabIndex={-1} role="status" className={common.small}>
        Kept on {plainDate(form.keptOn)}, {sourceWords(form.fileName)}.
      </p>
      <FailureNotice failure={forgetting.failure} />
      <WordingList lines={form.lines} />
      <div className={common.actions}>
        <Button kind="quiet" onPress={onReplace}>
          Bring in another copy
        </Button>
        <Button kind="plain" onPress={forgetting.ask}>
          Forget the official wording
        </Button>
      </div>
      <Dialog
        isOpen={forgetting.isAsking}
        title="Forget the official wording?"
        onClose={forgetting.dismiss}
        actions={
          <>
            <Button kind="quiet" onPress={forgetting.dismiss}>
              Keep it
            </Button>
            <Button kind="danger" onPress={() => void forgetting.forget()}>
              Forget the wording
            </Button>
          </>
        }
      >
        The thirty lines leave the vault. Answers and scores stay, and you can bring the wording in again.
      </Dialog>
    </>
  )
}
