import styles from './states.module.css'

/** A screen whose data is on its way. */
export function LoadingState({ children }: { readonly children: string }) {
  return (
    <p role="status" className={`${styles.page} ${styles.soft}`}>
      {children}
    </p>
  )
}
