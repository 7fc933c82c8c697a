import { Button } from '../../components/button.tsx'
import styles from './journal-page.module.css'

type StoppingLineProps = { readonly children: string; readonly onStop: () => void }

/** Over a page of deep work: when it ends, and the way out before it is scrolled away (clinical.md H5). */
export function StoppingLine({ children, onStop }: StoppingLineProps) {
  return (
    <div className={styles.stopping}>
      <p>
        <strong>To stop:</strong> {children}
      </p>
      <Button kind="plain" onPress={onStop}>
        Stop here
      </Button>
    </div>
  )
}
