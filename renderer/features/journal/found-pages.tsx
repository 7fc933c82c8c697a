import type { EntryFilter } from '../../../shared/contract/entry-filter.ts'
import { RemovableWords } from '../../components/removable-words.tsx'
import common from '../../styles/common.module.css'
import { countWords, type FilterNames, filterChips, isFiltering } from './filter-words.ts'
import styles from './journal-screen.module.css'
import { useEntryCount } from './use-journal-filter.ts'

type FoundPagesProps = {
  readonly filter: EntryFilter
  readonly names: FilterNames
  readonly typed: string
  readonly onChange: (filter: EntryFilter) => void
}

/** What the pages below were narrowed by, each part to be taken away, and how many there are. */
export function FoundPages({ filter, names, typed, onChange }: FoundPagesProps) {
  const isWanted = isFiltering(filter) || typed.trim() !== ''
  const count = useEntryCount(filter, typed, isWanted)
  const chips = filterChips(filter, names)
  return (
    <div className={styles.found}>
      <RemovableWords
        label="Narrowed down to"
        words={chips}
        onRemove={(id) => {
          const chip = chips.find((candidate) => candidate.id === id)
          if (chip !== undefined) onChange(chip.without)
        }}
      />
      <p role="status" className={`${common.small} ${styles.count}`}>
        {count === null ? '' : countWords(count)}
      </p>
    </div>
  )
}
