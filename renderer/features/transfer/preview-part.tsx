import { useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/transfer.ts'
import { plainDate } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import common from '../../styles/common.module.css'
import styles from './transfer.module.css'
import { countedPages, leftOutWords, previewWords } from './transfer-words.ts'

type PreviewPartProps = {
  readonly preview: ImportPreview
  readonly isBusy: boolean
  readonly onTakeIn: (withDuplicates: boolean) => void
  readonly onPutAway: () => void
}

/** What is in it, what is here already and what stays behind, before anything is taken in. */
export function PreviewPart({ preview, isBusy, onTakeIn, onPutAway }: PreviewPartProps) {
  const [withDuplicates, setWithDuplicates] = useState(false)
  const { entryCount, duplicateCount, duplicates, leftOut } = preview
  const count = withDuplicates ? entryCount : entryCount - duplicateCount
  return (
    <div className={styles.form}>
      <p>
        <strong>{previewWords(preview)}</strong>
      </p>
      {leftOut.length > 0 && <p>Not taken in: {leftOut.map(leftOutWords).join(', ')}.</p>}
      {duplicateCount > 0 && (
        <>
          <p>{countedPages(duplicateCount)} here already:</p>
          <ul className={`${common.list} ${styles.list}`}>
            {duplicates.map(({ date, firstLine }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
              <li key={index} className={common.soft}>
                {plainDate(date)}: {firstLine}
              </li>
            ))}
          </ul>
          {duplicateCount > duplicates.length && (
            <p className={common.soft}>and {duplicateCount - duplicates.length} more</p>
          )}
          <CheckboxLine isSelected={withDuplicates} onChange={setWithDuplicates}>
            Take these in a second time
          </CheckboxLine>
        </>
      )}
      <div className={common.actions}>
        <Button
          kind="primary"
          isDisabled={count === 0}
          isPending={isBusy}
          pendingWords="Taking in"
          onPress={() => onTakeIn(withDuplicates)}
        >
          {`Take in ${countedPages(count)}`}
        </Button>
        <Button kind="plain" onPress={onPutAway}>
          Not now
        </Button>
      </div>
    </div>
  )
}
