import { useLayoutEffect, useRef, useState } from 'react'
import type { SummaryDocument } from '../../../shared/contract/summary.ts'
import { Notice } from '../../components/notice.tsx'
import styles from './paper-preview.module.css'
import { SummaryPage } from './summary-page.tsx'

/** Height of the printed area in CSS pixels: the sheet less the margins of styles/print.css (16 mm and 14 mm). */
const PRINTED_HEIGHT = { A4: ((297 - 30) * 96) / 25.4, Letter: ((279.4 - 30) * 96) / 25.4 } as const

/** The sheet as it will print, and a word when it no longer fits on one. */
export function PaperPreview({ document }: { readonly document: SummaryDocument }) {
  const article = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState(1)
  const { paper } = document.choices
  // biome-ignore lint/correctness/useExhaustiveDependencies: any change of the document may change its height.
  useLayoutEffect(() => {
    setPages(Math.max(1, Math.ceil((article.current?.offsetHeight ?? 0) / PRINTED_HEIGHT[paper])))
  }, [document, paper])
  return (
    <>
      {pages > 1 && (
        <Notice kind="attention" heading={`This runs onto ${pages} pages`}>
          Your therapist may prefer one. You might shorten your own words or lines, or leave a part out.
        </Notice>
      )}
      <div className={styles.paper} data-paper={paper}>
        <div ref={article}>
          <SummaryPage document={document} />
        </div>
        <p className={styles.number}>Page 1 of {pages}</p>
      </div>
    </>
  )
}
