import { type ReactNode, useId, useRef } from 'react'
import styles from './section.module.css'
import { useHiddenFromSearch } from './section-search.ts'

type SectionProps = { readonly title: string; readonly description?: string; readonly children: ReactNode }

/** A part of a screen under a heading of its own. Where the screen is searched, it hides when it has not those words. */
export function Section({ title, description, children }: SectionProps) {
  const id = useId()
  const element = useRef<HTMLElement>(null)
  useHiddenFromSearch(element)
  return (
    <section ref={element} className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {description !== undefined && <p className={styles.description}>{description}</p>}
      {children}
    </section>
  )
}
