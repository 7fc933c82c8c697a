import { useState } from 'react'
import { CODE_COLOURS, type CodeColour } from '../../../shared/domain/codes/code-colours.ts'
import { Button } from '../../components/button.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { CodeName } from './code-name.tsx'
import { CODE_COLOUR_WORDS } from './code-words.ts'
import type { CodeSaved } from './use-codes.ts'

type CodeFormProps = {
  readonly start: { readonly name: string; readonly colour: CodeColour }
  readonly onSave: (name: string, colour: CodeColour) => Promise<CodeSaved>
  readonly action: string
  /** What may stand there. */
  readonly hint: string
}

/** A code's word and colour. */
export function CodeForm({ start, onSave, action, hint }: CodeFormProps) {
  const [name, setName] = useState(start.name)
  const [colour, setColour] = useState(start.colour)
  const [outcome, setOutcome] = useState<CodeSaved | null>(null)
  return (
    <>
      <TextField
        label="Plant or number"
        description={hint}
        value={name}
        maxLength={40}
        onChange={(text) => {
          setName(text)
          setOutcome(null)
        }}
        {...(outcome?.ok === false ? { error: outcome.why } : {})}
      />
      <RadioChoice
        label="Its color, only to tell codes apart"
        orientation="horizontal"
        value={colour}
        onChange={setColour}
        options={CODE_COLOURS.map((value) => ({
          value,
          label: <CodeName name={CODE_COLOUR_WORDS[value]} colour={value} />,
        }))}
      />
      <div className={common.actions}>
        <Button
          kind="quiet"
          onPress={() => void onSave(name, colour).then(setOutcome)}
          isDisabled={name.trim() === ''}
        >
          {action}
        </Button>
        <span role="status" className={common.small}>
          {outcome?.ok === true ? 'Kept' : ''}
        </span>
      </div>
    </>
  )
}
