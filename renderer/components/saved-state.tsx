import styles from './states.module.css'

type SavedStateProps = {
  readonly status:
    | { readonly kind: 'unchanged' }
    | { readonly kind: 'unsaved' | 'saving' | 'saved' }
    | { readonly kind: 'failed'; readonly failure: string }
  /** What is said before anything was typed, where no button closes the form. */
  readonly untouched?: string
}

/** Whether what is on the screen is in the vault. Read aloud when it changes. */
export function SavedState({ status, untouched = '' }: SavedStateProps) {
  return (
    <span role="status" className={`${styles.status} ${status.kind === 'failed' ? styles.failed : ''}`}>
      {status.kind === 'unchanged' ? untouched : wordsOf(status)}
    </span>
  )
}

function wordsOf(status: Exclude<SavedStateProps['status'], { kind: 'unchanged' }>): string {
  switch (status.kind) {
    case 'unsaved':
    case 'saving':
      return 'Saving'
    case 'saved':
      return 'Saved'
    case 'failed':
      return `Not saved. ${status.failure} It is tried again by itself; your text stays here.`
  }
}
