import { useEffect, useRef } from 'react'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { FormFile } from './form-file.tsx'
import { lineNumbers, sourceWords } from './form-words.ts'
import styles from './official-form.module.css'
import { useFormImport } from './use-official-form.ts'
import { WordingList } from './wording-list.tsx'

type FormImportProps = {
  readonly onKept: () => void
  /** Told while thirty lines wait to be looked over. */
  readonly onLookingOver: (isLookingOver: boolean) => void
}

/** Bringing the wording in, from the text of the form to thirty confirmed lines. */
export function FormImport({ onKept, onLookingOver }: FormImportProps) {
  const form = useFormImport(onKept)
  const isLookingOver = form.found !== null
  useEffect(() => {
    onLookingOver(isLookingOver)
    return () => onLookingOver(false)
  }, [isLookingOver, onLookingOver])
  if (form.found !== null) return <FoundLines form={form} found={form.found} />
  return (
    <>
      <FormFile isReading={form.isReading} onFile={(file) => void form.readFile(file)} />
      {form.problem !== null && (
        <Notice kind="attention" heading={form.problem.heading}>
          {form.problem.nextStep}
        </Notice>
      )}
      <Section
        title="Or its text"
        description="Open the form, select everything, copy it and paste it here. Any language will do; the numbers say which line is which."
      >
        <div className={styles.paste}>
          <TextField
            label="Text of the official form"
            value={form.text}
            onChange={form.setText}
            isMultiline
          />
        </div>
        <div>
          <Button kind="quiet" isDisabled={form.text.trim() === ''} onPress={form.readText}>
            Find the thirty lines
          </Button>
        </div>
      </Section>
    </>
  )
}

type Import = ReturnType<typeof useFormImport>

/** The thirty lines as they were read, to be looked over before anything is kept. */
function FoundLines({
  form,
  found,
}: {
  readonly form: Import
  readonly found: NonNullable<Import['found']>
}) {
  const frame = useRef<HTMLDivElement>(null)
  // The button that found them was at the foot of a long text; what was found is read from its beginning.
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'start' })
    frame.current?.focus({ preventScroll: true })
  }, [])
  return (
    <div ref={frame} tabIndex={-1} className={styles.found}>
      <Section
        title="Thirty lines were found"
        description={`Read ${sourceWords(found.fileName)}. Check the first, the last and any that look odd against your copy.`}
      >
        <WordingList lines={found.lines} onChange={form.changeLine} />
        {form.unfit.length > 0 && <p>{lineNumbers(form.unfit)} cannot be kept as it stands.</p>}
        <FailureNotice failure={form.failure} />
        <div className={common.actions}>
          <Button
            kind="primary"
            isDisabled={form.unfit.length > 0}
            isPending={form.isKeeping}
            pendingWords="Keeping"
            onPress={() => void form.keep()}
          >
            Keep these thirty lines
          </Button>
          <Button kind="plain" onPress={form.startAgain}>
            Read another copy instead
          </Button>
        </div>
      </Section>
    </div>
  )
}
