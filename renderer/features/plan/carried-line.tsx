import { Button } from '../../components/button.tsx'
import styles from './carried-line.module.css'

type CarriedLineProps = {
  readonly line: { readonly id: string; readonly text: string }
  readonly onCrossOut: (id: string) => void
}

/** A line the person left for today on purpose, with one key to cross it out. */
export function CarriedLine({ line, onCrossOut }: CarriedLineProps) {
  return (
    <aside className={styles.line} aria-label="A line you left for today">
      <p>{line.text}</p>
      <Button kind="plain" onPress={() => onCrossOut(line.id)}>
        Cross out
      </Button>
    </aside>
  )
}
