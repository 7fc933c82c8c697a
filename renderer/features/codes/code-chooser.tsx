import { useState } from 'react'
import type { PersonCode } from '../../../shared/contract/codes.ts'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import { BEFORE_FIRST_CODE, offerWords } from './code-words.ts'
import styles from './codes.module.css'
import { type CodeSaved, nextColour, type useCodes } from './use-codes.ts'

type CodeChooserProps = {
  readonly register: ReturnType<typeof useCodes>
  /** Off where the codes already stand above. */
  readonly showsExisting?: boolean
  /** What making a code does here, as the button says it. */
  readonly makeWords: string
  readonly onChoose: (code: Pick<PersonCode, 'id' | 'name'>) => void
}

/** Choosing a code that is there, or making one: a free plant stands ready, and any other may be typed. */
export function CodeChooser({ register, onChoose, showsExisting, makeWords }: CodeChooserProps) {
  const { codes, suggestion, save, isAnyLinked } = register
  const [typed, setTyped] = useState<string | null>(null)
  const [saved, setSaved] = useState<CodeSaved | null>(null)
  const name = typed ?? suggestion ?? ''
  const make = async () => {
    const outcome = await save(name, nextColour(codes))
    setSaved(outcome)
    if (!outcome.ok) return
    setTyped(null)
    onChoose({ id: outcome.id, name: name.trim() })
  }
  return (
    <div className={styles.chooser}>
      {!isAnyLinked && <p className={common.small}>{BEFORE_FIRST_CODE}</p>}
      <div className={styles.choices}>
        {codes
          .filter((code) => showsExisting !== false && !code.isPutAway)
          .map((code) => (
            <Button
              key={code.id}
              kind="plain"
              label={`Use the code ${code.name}`}
              onPress={() => onChoose(code)}
            >
              {code.name}
            </Button>
          ))}
      </div>
      <TextField
        label="A new code"
        description={offerWords(suggestion)}
        value={name}
        maxLength={40}
        onChange={(text) => {
          setTyped(text)
          setSaved(null)
        }}
        {...(saved?.ok === false ? { error: saved.why } : {})}
      />
      <Button kind="quiet" onPress={() => void make()} isDisabled={name.trim() === ''}>
        {makeWords}
      </Button>
    </div>
  )
}
