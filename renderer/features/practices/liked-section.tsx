import { useState } from 'react'
import type { LikedMovements } from '../../../shared/contract/practices.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './practices.module.css'
import { useLiked } from './use-liked.ts'

const LABELS = ['One', 'Another', 'A third'] as const

type LikedSectionProps = {
  readonly start: LikedMovements
  /** The step of the day asks for them; otherwise the fields wait until something is in them. */
  readonly isAsked: boolean
}

/** Three movements that were liked in any year, to come back to. */
export function LikedSection({ start, isAsked }: LikedSectionProps) {
  const [isOpen, setOpen] = useState(isAsked || start.some((what) => what !== ''))
  const { liked, status, write } = useLiked(start)
  if (!isOpen)
    return (
      <Section title="What you would do again">
        <Button kind="plain" onPress={() => setOpen(true)}>
          Note up to three
        </Button>
      </Section>
    )
  return (
    <Section title="What you would do again" description="From any year of your life. Each can stay empty.">
      <div className={styles.fields}>
        {LABELS.map((label, place) => {
          const problem = lineProblem(liked[place] ?? '')
          return (
            <TextField
              key={label}
              label={label}
              value={liked[place] ?? ''}
              onChange={(what) => write(place, what)}
              {...(problem === null ? {} : { error: problem })}
            />
          )
        })}
        <SavedState status={status} />
      </div>
    </Section>
  )
}
