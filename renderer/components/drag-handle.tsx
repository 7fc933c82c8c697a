import { Button as AriaButton } from 'react-aria-components'
import styles from './button.module.css'

/** Where a row of a list is taken hold of, by pointer or with Enter; the list gives it its behaviour. */
export function DragHandle({ label }: { readonly label: string }) {
  return (
    <AriaButton
      slot="drag"
      className={`${styles.button} ${styles.plain} ${styles.handle}`}
      aria-label={label}
    >
      <span aria-hidden="true">⠿</span> Move
    </AriaButton>
  )
}
