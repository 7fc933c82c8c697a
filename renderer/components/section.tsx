import { type ReactNode, useId } from 'react'
import styles from './section.module.css'

type SectionProps = { readonly title: string; readonly description?: string; readonly children: ReactNode }

/** A part of a screen under a heading of its own. */
export function Section({ title, description, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {description !== undefined && <p className={styles.description}>{description}</p>}
      {children}
    </section>
  )
}
