import styles from './navigation.module.css'

type NavigationItem = { readonly name: string; readonly isCurrent: boolean; readonly onPress: () => void }

type NavigationProps = {
  /** The name of the program, set above the list and read aloud as the name of it. */
  readonly label: string
  readonly items: readonly NavigationItem[]
  /** Always in reach, whatever the screen: help and lock. */
  readonly pinned: readonly NavigationItem[]
}

/** A quiet list of words on the left; on a narrow window a line of words on top. */
export function Navigation({ label, items, pinned }: NavigationProps) {
  return (
    <nav className={styles.navigation} aria-label={label}>
      <p className={styles.wordmark} aria-hidden="true">
        {label}
      </p>
      <ul className={styles.list}>
        {items.map((item) => (
          <Word key={item.name} item={item} />
        ))}
      </ul>
      <ul className={`${styles.list} ${styles.pinned}`}>
        {pinned.map((item) => (
          <Word key={item.name} item={item} />
        ))}
      </ul>
    </nav>
  )
}

function Word({ item }: { readonly item: NavigationItem }) {
  return (
    <li>
      <button
        type="button"
        className={styles.word}
        aria-current={item.isCurrent ? 'page' : undefined}
        onClick={item.onPress}
      >
        {item.name}
      </button>
    </li>
  )
}
