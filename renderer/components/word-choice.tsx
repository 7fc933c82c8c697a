import { Label, Tag, TagGroup, TagList } from 'react-aria-components'
import styles from './word-choice.module.css'

type WordChoiceProps = {
  readonly label: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly value: readonly string[]
  readonly onChange: (value: readonly string[]) => void
}

/** Any number of words out of a handful; one press takes a word, another gives it back. */
export function WordChoice({ label, options, value, onChange }: WordChoiceProps) {
  return (
    <TagGroup
      className={styles.group ?? ''}
      selectionMode="multiple"
      selectedKeys={[...value]}
      onSelectionChange={(keys) =>
        onChange(
          keys === 'all'
            ? options.map((option) => option.value)
            : options.map((option) => option.value).filter((word) => keys.has(word)),
        )
      }
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <TagList className={styles.words ?? ''}>
        {options.map((option) => (
          <Tag key={option.value} id={option.value} textValue={option.label} className={styles.word ?? ''}>
            {option.label}
          </Tag>
        ))}
      </TagList>
    </TagGroup>
  )
}
