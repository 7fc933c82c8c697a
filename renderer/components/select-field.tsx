import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components'
import styles from './field.module.css'

type SelectFieldProps<Value extends string> = {
  readonly label: string
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly description?: string
  /** What stands there while nothing is chosen. */
  readonly placeholder?: string
}

/** One of several, where a list of radio buttons would be too long. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { label, value, onChange, options, description, placeholder } = props
  const choose = (key: unknown) => {
    const chosen = options.find((option) => option.value === key)
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <Select
      className={styles.field ?? ''}
      value={value}
      onChange={choose}
      placeholder={placeholder ?? 'Choose'}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {description !== undefined && (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <Button className={styles.select ?? ''}>
        <SelectValue>
          {({ isPlaceholder, defaultChildren, selectedText }) =>
            isPlaceholder ? defaultChildren : selectedText
          }
        </SelectValue>
        <span className={styles.arrow} aria-hidden="true" />
      </Button>
      <Popover className={styles.popover ?? ''}>
        <ListBox className={styles.listBox ?? ''}>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={styles.item ?? ''}
            >
              {({ isSelected }) => (
                <>
                  <span>{option.label}</span>
                  {isSelected && <span className={styles.chosen}>chosen</span>}
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  )
}
