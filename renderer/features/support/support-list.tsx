import type { SupportEntry } from '../../../shared/contract/support.ts'
import type { SupportKind } from '../../../shared/domain/support/kinds.ts'
import { shortDate } from '../../app/date-words.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './support.module.css'
import { KIND_WORDS, ROLE_NAMES } from './support-words.ts'

type SupportListProps = {
  readonly kind: SupportKind
  readonly entries: readonly SupportEntry[]
  readonly today: string
  readonly onUsed: (id: string) => void
  /** `primary` where it is the one to begin with, `plain` where that is another. */
  readonly adding: 'primary' | 'quiet' | 'plain'
}

/** Everyone or everything of one kind, each with what it is for and when it was last used. */
export function SupportList({ kind, entries, today, onUsed, adding }: SupportListProps) {
  const { goTo } = useNavigation()
  const words = KIND_WORDS[kind]
  return (
    <Section title={words.heading} description={words.about}>
      {entries.length > 0 && (
        <ul className={common.ruled}>
          {entries.map((entry) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              isUsedToday={entry.lastUsedOn === today}
              onUsed={() => onUsed(entry.id)}
            />
          ))}
        </ul>
      )}
      <Button kind={adding} onPress={() => goTo({ screen: 'support-entry', kind, id: null })}>
        {words.add}
      </Button>
    </Section>
  )
}

type EntryRowProps = {
  readonly entry: SupportEntry
  readonly isUsedToday: boolean
  readonly onUsed: () => void
}

function EntryRow({ entry, isUsedToday, onUsed }: EntryRowProps) {
  const { goTo } = useNavigation()
  const { id, kind, name, role, usedFor, lastUsedOn } = entry
  const words = KIND_WORDS[kind]
  const shownName = name.trim() === '' ? 'No name yet' : name
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={`${common.opens} ${styles.open}`}
        onClick={() => goTo({ screen: 'support-entry', kind, id })}
      >
        <span className={`${common.opened} ${styles.name}`}>{shownName}</span>
        {role !== null && <span className={`${common.small} ${styles.aside}`}>{ROLE_NAMES[role]}</span>}
        {usedFor !== '' && <span className={styles.purpose}>{usedFor}</span>}
      </button>
      <div className={styles.side}>
        {lastUsedOn !== null && (
          <span className={`${common.small} ${styles.aside}`}>
            {isUsedToday ? words.used : `${words.last} ${shortDate(lastUsedOn)}`}
          </span>
        )}
        {!isUsedToday && (
          <Button kind="plain" onPress={onUsed} label={`${words.used}: ${shownName}`}>
            {words.used}
          </Button>
        )}
      </div>
    </li>
  )
}
