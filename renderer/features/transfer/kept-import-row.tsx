import { useState } from 'react'
import type { KeptImport } from '../../../shared/contract/transfer.ts'
import { momentWords, plainDate } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import common from '../../styles/common.module.css'
import styles from './transfer.module.css'
import { countedPages, sourceName } from './transfer-words.ts'

type KeptImportRowProps = {
  readonly kept: KeptImport
  readonly isBusy: boolean
  readonly onRemove: (withEdited: boolean) => void
}

/** One import, and taking it back as a whole. */
export function KeptImportRow({ kept, isBusy, onRemove }: KeptImportRowProps) {
  const [isAsking, setAsking] = useState(false)
  const [withEdited, setWithEdited] = useState(false)
  const { source, takenAtMs, entryCount, edited } = kept
  return (
    <li className={styles.row}>
      <strong>{sourceName(source)}</strong>
      <span className={common.soft}>
        {countedPages(entryCount)}, taken in {momentWords(takenAtMs)}
      </span>
      {isAsking ? (
        <div className={styles.form}>
          <p>These pages are then gone for good. They stay in backups made since.</p>
          {edited.length > 0 && (
            <>
              <p>Changed by you since, and kept:</p>
              <ul className={`${common.list} ${styles.list}`}>
                {edited.map(({ date, firstLine }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order.
                  <li key={index} className={common.soft}>
                    {plainDate(date)}: {firstLine}
                  </li>
                ))}
              </ul>
              <CheckboxLine isSelected={withEdited} onChange={setWithEdited}>
                Remove these too
              </CheckboxLine>
            </>
          )}
          <div className={common.actions}>
            <Button
              kind="quiet"
              isPending={isBusy}
              pendingWords="Removing"
              onPress={() => onRemove(withEdited)}
            >
              Remove this import
            </Button>
            <Button kind="plain" onPress={() => setAsking(false)}>
              Keep it
            </Button>
          </div>
        </div>
      ) : (
        <div className={common.actions}>
          <Button kind="plain" onPress={() => setAsking(true)}>
            Take it back
          </Button>
        </div>
      )}
    </li>
  )
}
