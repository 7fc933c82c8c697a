import type { ShelfPage } from '../../../shared/contract/journal.ts'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { plainDate } from '../../app/date-words.ts'
import styles from './printed-shelf.module.css'

/** A shelf as it prints: what to bring up, in the order it lies there, with room to write beside each. */
export function PrintedShelf({ page: { shelf, preparedOn, items } }: { readonly page: ShelfPage }) {
  const texts = items.filter(({ text }) => text !== null).length
  return (
    <article className={styles.page} lang="en">
      <header className={styles.header}>
        <h1>{shelf === 'supervision' ? 'For supervision' : 'For my therapy'}</h1>
        <p>Printed {plainDate(preparedOn)}</p>
      </header>
      {items.length === 0 && <p>There is nothing on this list.</p>}
      <ol className={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <p className={styles.when}>
              {plainDate(item.date)} · {formOf(item.kind).name}
            </p>
            {item.line !== null && <p className={styles.line}>{item.line}</p>}
            {item.text !== null && <p className={styles.text}>{item.text}</p>}
            <div className={styles.room} />
          </li>
        ))}
      </ol>
      <footer className={styles.footer}>
        {texts === 0
          ? 'Dates, kinds of page and chosen lines. No text of any page is on this list.'
          : `Dates, kinds of page and chosen lines, and the whole text of ${texts} ${texts === 1 ? 'page' : 'pages'}.`}
      </footer>
    </article>
  )
}
