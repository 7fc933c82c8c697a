import { formOf, type JournalKind } from '../../../shared/domain/journal/kinds.ts'
import { errorWords } from '../../api/error-words.ts'
import { Button } from '../../components/button.tsx'
import { CheckboxLine } from '../../components/checkbox-line.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { SHELF_WORDS } from './filter-words.ts'
import styles from './shelf-choice.module.css'
import { ShelfLine } from './shelf-line.tsx'
import { useShelvesOf } from './use-shelves.ts'

type ShelfChoiceProps = {
  readonly entryId: string
  readonly kind: JournalKind
  /** Before its first save a page lies nowhere; the two lines are there and wait. */
  readonly isStored: boolean
}

/** Whether a page goes along to supervision or to one's own therapy. Own history asks before it goes to supervision. */
export function ShelfChoice({ entryId, kind, isStored }: ShelfChoiceProps) {
  const { shelves, asked, failure, stopAsking, put, takeOff } = useShelvesOf(entryId)
  return (
    <div className={styles.choice}>
      {(['supervision', 'therapy'] as const).map((shelf) => {
        const there = shelves.find((one) => one.shelf === shelf)
        return (
          <div key={shelf}>
            <CheckboxLine
              isSelected={there !== undefined}
              isDisabled={!isStored}
              onChange={(isOn) => (isOn ? put(shelf) : takeOff(shelf))}
            >
              {SHELF_WORDS[shelf]}
            </CheckboxLine>
            {there !== undefined && <ShelfLine entryId={entryId} shelf={shelf} start={there.line} />}
          </div>
        )
      })}
      {failure !== null && <Notice kind="failed" heading={errorWords(failure).happened} />}
      <Dialog
        isOpen={asked !== null}
        title="Take this to supervision?"
        onClose={stopAsking}
        actions={
          <>
            <Button kind="quiet" onPress={stopAsking}>
              Leave it where it is
            </Button>
            <Button kind="quiet" onPress={() => put('supervision', true)}>
              Take it to supervision
            </Button>
          </>
        }
      >
        <p>
          This is a page of the kind “{formOf(kind).name}”. It usually belongs to your own therapy; a
          supervisor may have to evaluate you.
        </p>
      </Dialog>
    </div>
  )
}
