import type { Movers } from '../../../shared/domain/measure/movers.ts'
import {
  MOVERS_CAUTION,
  MOVERS_EASIER,
  MOVERS_HARDER,
  MOVERS_HEADING,
  moverText,
} from '../../../shared/domain/measure/wording.ts'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'

/** The answers that moved most each way; nothing at all where none moved by two steps. */
export function MoversList({ movers }: { readonly movers: Movers }) {
  const groups = [
    { title: MOVERS_EASIER, items: movers.towardsBetter },
    { title: MOVERS_HARDER, items: movers.towardsWorse },
  ].filter((group) => group.items.length > 0)
  if (groups.length === 0) return null
  return (
    <Section title={MOVERS_HEADING} description={MOVERS_CAUTION}>
      {groups.map((group) => (
        <div key={group.title}>
          <h3>{group.title}</h3>
          <ul className={common.list}>
            {group.items.map((mover) => (
              <li key={mover.item.number}>{moverText(mover)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}
