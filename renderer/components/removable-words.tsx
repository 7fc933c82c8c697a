import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import styles from './removable-words.module.css'

type RemovableWordsProps = {
  /** What these words are, for whoever cannot see where they stand. */
  readonly label: string
  readonly words: readonly { readonly id: string; readonly word: string }[]
  readonly onRemove: (id: string) => void
}

/** Words in a row, each of which can be taken away: by its cross, or by Delete where the keyboard is. */
export function RemovableWords({ label, words, onRemove }: RemovableWordsProps) {
  if (words.length === 0) return null
  return (
    <TagGroup
      aria-label={label}
      onRemove={(keys) => {
        for (const key of keys) onRemove(String(key))
      }}
    >
      <TagList className={styles.words ?? ''}>
        {words.map(({ id, word }) => (
          <Tag key={id} id={id} textValue={word} className={styles.word ?? ''}>
            <bdi>{word}</bdi>
            <Button slot="remove" className={styles.remove ?? ''}>
              <span aria-hidden="true">×</span>
            </Button>
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
}
