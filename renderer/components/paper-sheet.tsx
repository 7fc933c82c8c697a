import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import styles from './paper-sheet.module.css'

/** Height of the printed area in CSS pixels: the sheet less the margins of styles/print.css (16 mm and 14 mm). */
const PRINTED_HEIGHT = { A4: ((297 - 30) * 96) / 25.4, Letter: ((279.4 - 30) * 96) / 25.4 } as const

type PaperSheetProps = {
  readonly paper: 'A4' | 'Letter'
  /** The very content that prints. */
  readonly children: ReactNode
  /** What stands above the sheet when it takes so many pages. */
  readonly renderNote?: (pages: number) => ReactNode
}

/** The sheet as it will print, in black on white whatever the theme. */
export function PaperSheet({ paper, children, renderNote }: PaperSheetProps) {
  const article = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change of the content may change its height.
  useLayoutEffect(() => {
    setPages(Math.max(1, Math.ceil((article.current?.offsetHeight ?? 0) / PRINTED_HEIGHT[paper])))
  }, [children, paper])
  return (
    <>
      {renderNote?.(pages)}
      <section className={styles.desk} aria-label="The sheet as it prints">
        <div className={styles.paper} data-paper={paper}>
          <div ref={article}>{children}</div>
          <p className={styles.number}>Page 1 of {pages}</p>
        </div>
      </section>
    </>
  )
}
