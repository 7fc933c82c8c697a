import { type Movers, printableMovers } from '../../../shared/domain/measure/movers.ts'
import {
  MOVERS_CAUTION,
  MOVERS_EASIER,
  MOVERS_HARDER,
  MOVERS_HEADING,
  moverText,
  noMoversSentence,
  SENSITIVE_MOVERS_LEFT_OUT,
} from '../../../shared/domain/measure/wording.ts'
import styles from './summary-page.module.css'

type PageMoversProps = { readonly movers: Movers; readonly includeSensitive: boolean }

/** The answers that moved most, without the sensitive ones unless they were ticked. */
export function PageMovers({ movers, includeSensitive }: PageMoversProps) {
  const { towardsBetter, towardsWorse } = printableMovers(movers, includeSensitive)
  const groups = [
    { title: MOVERS_EASIER, items: towardsBetter },
    { title: MOVERS_HARDER, items: towardsWorse },
  ].filter((group) => group.items.length > 0)
  return (
    <section>
      <h2>{MOVERS_HEADING}</h2>
      {groups.length === 0 && <p>{noMoversSentence(includeSensitive)}</p>}
      <div className={styles.movers}>
        {groups.map((group) => (
          <div key={group.title}>
            <h3>{group.title}</h3>
            <ul className={styles.plain}>
              {group.items.map((mover) => (
                <li key={mover.item.number}>{moverText(mover)}</li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <p className={styles.small}>
        {MOVERS_CAUTION}
        {includeSensitive ? '' : ` ${SENSITIVE_MOVERS_LEFT_OUT}`}
      </p>
    </section>
  )
}
