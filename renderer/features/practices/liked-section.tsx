import type { LikedMovements } from '../../../shared/contract/practices.ts'
import { lineProblem } from '../../../shared/domain/practices/texts.ts'
import { SavedState } from '../../components/saved-state.tsx'
import { Section } from '../../components/section.tsx'
import { TextField } from '../../components/text-field.tsx'
import styles from './practices.module.css'
import { useLiked } from './use-liked.ts'

const LABELS = ['One', 'Another', 'A third'] as const

/** Three movements that were liked in any year, to come back to. */
export function LikedSection({ start }: { readonly start: LikedMovements }) {
  const { liked, status, write } = useLiked(start)
  return (
    <Section title="Three you like" description="From any year of your life. Each can stay empty.">
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
