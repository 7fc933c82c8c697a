import styles from './states.module.css'

type WaitsForProps = {
  /** What has to be there first, in one short line. */
  readonly children: string
  readonly isOver: boolean
}

/** Beside a button that cannot be pressed yet: what it waits for. Its room stays, so that nothing moves afterwards. */
export function WaitsFor({ children, isOver }: WaitsForProps) {
  return (
    <p className={styles.waits} data-over={isOver}>
      {children}
    </p>
  )
}
