import { DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { DEMAND_WORDS } from '../../../shared/domain/caseload/figure-words.ts'
import { type DayRow, dayRows } from '../../../shared/domain/workday/day-rows.ts'
import { type DaySession, endOf, timeWords } from '../../../shared/domain/workday/day-session.ts'
import { BUFFER_MINUTES } from '../../../shared/domain/workday/day-warnings.ts'
import { Button } from '../../components/button.tsx'
import { DragHandle } from '../../components/drag-handle.tsx'
import common from '../../styles/common.module.css'
import styles from './day-sheet.module.css'

/** Security: a type of our own, so that a code dragged by mistake over another program's window says nothing there. */
const DRAGGED = 'respite-session'

type DayListProps = {
  readonly sessions: readonly DaySession[]
  readonly onToggleFixed: (place: number) => void
  /** A session was dragged, or moved with the keys, to the place of another. */
  readonly onMove: (from: number, to: number) => void
}

/**
 * The day from top to bottom, with the buffer after each demanding session drawn in, whole or cut short. Sessions trade
 * their times by drag, or from the keyboard: Enter on the handle, arrows, Enter.
 */
export function DayList({ sessions, onToggleFixed, onMove }: DayListProps) {
  const rows = dayRows(sessions)
  const items = rows.flatMap((row) => (row.kind === 'session' ? [row] : []))
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [DRAGGED]: String(key) })),
    acceptedDragTypes: [DRAGGED],
    getAllowedDropOperations: () => ['move'],
    onReorder: ({ keys, target }) => {
      const [from] = [...keys].map(Number)
      if (from === undefined) return
      const place = Number(target.key) + (target.dropPosition === 'after' ? 1 : 0)
      onMove(from, place > from ? place - 1 : place)
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop ?? ''} />,
  })
  return (
    <GridList
      aria-label="The day in its order"
      className={common.ruled ?? ''}
      items={items.map((row) => ({ ...row, id: row.place }))}
      dependencies={[sessions]}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
      keyboardNavigationBehavior="tab"
    >
      {(row) => (
        <GridListItem
          id={row.id}
          textValue={`${timeWords(row.session.startsAtMinutes)} ${row.session.code ?? 'no code yet'}`}
          className={styles.item ?? ''}
        >
          <div className={styles.session}>
            <span className={styles.time}>
              {timeWords(row.session.startsAtMinutes)}–{timeWords(endOf(row.session))}
            </span>
            <strong>{row.session.code ?? 'no code yet'}</strong>
            <span className={common.small}>{demandWords(row.session)}</span>
            <Button
              kind="plain"
              onPress={() => onToggleFixed(row.place)}
              label={`${row.session.isFixed ? 'Let it move' : 'Keep fixed'}: ${timeWords(row.session.startsAtMinutes)}`}
            >
              {row.session.isFixed ? 'Let it move' : 'Keep fixed'}
            </Button>
            {!row.session.isFixed && <DragHandle label={`Move ${timeWords(row.session.startsAtMinutes)}`} />}
          </div>
          <BufferAfter place={row.place} rows={rows} />
        </GridListItem>
      )}
    </GridList>
  )
}

function BufferAfter({ place, rows }: { readonly place: number; readonly rows: readonly DayRow[] }) {
  const row = rows.find((other) => other.kind === 'buffer' && other.place === place)
  if (row?.kind !== 'buffer') return null
  return (
    <div className={styles.buffer} data-short={row.minutes < BUFFER_MINUTES}>
      <span className={styles.time}>{timeWords(row.startsAtMinutes)}</span>
      <span>{bufferWords(row.minutes)}</span>
    </div>
  )
}

function demandWords({ demand, isFixed }: DaySession): string {
  const words = demand === null ? 'demand not given' : DEMAND_WORDS[demand]
  return isFixed ? `${words}, fixed` : words
}

function bufferWords(minutes: number): string {
  if (minutes === 0) return 'no gap here'
  return minutes < BUFFER_MINUTES
    ? `${minutes} minutes, shorter than ${BUFFER_MINUTES}`
    : `${minutes} minutes of your own`
}
