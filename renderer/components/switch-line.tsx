import type { ReactNode } from 'react'
import { Switch } from 'react-aria-components'
import styles from './switch-line.module.css'

type SwitchLineProps = {
  readonly children: ReactNode
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly description?: string
}

/** A setting that is on or off, and says which in a word. It takes effect at once. */
export function SwitchLine({ children, isSelected, onChange, description }: SwitchLineProps) {
  return (
    <Switch className={styles.switch ?? ''} isSelected={isSelected} onChange={onChange}>
      <span className={styles.words}>
        <span className={styles.name}>{children}</span>
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
      <span className={styles.state} aria-hidden="true">
        <span className={styles.stateWord}>{isSelected ? 'On' : 'Off'}</span>
        <span className={styles.track}>
          <span className={styles.knob} />
        </span>
      </span>
    </Switch>
  )
}
