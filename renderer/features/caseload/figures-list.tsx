import type { ReactNode } from 'react'
import { type CaseloadLimits, shareWords } from '../../../shared/domain/caseload/figure-words.ts'
import type { CaseloadFigures } from '../../../shared/domain/caseload/figures.ts'
import { figureWords } from '../../../shared/domain/number-words.ts'
import { DefinitionLine } from '../../components/definition-line.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import common from '../../styles/common.module.css'

type FiguresListProps = {
  readonly figures: CaseloadFigures
  readonly limits: CaseloadLimits
  /** What the list adds up to without the change that is tried; said beside each line. */
  readonly before?: CaseloadFigures
}

/** What the caseload adds up to, in words and figures. */
export function FiguresList({ figures, limits, before }: FiguresListProps) {
  const { clients, sessions, traumaClients, traumaSessions, demandingClients, demandingSessions } = figures
  return (
    <DefinitionList>
      <DefinitionLine term="Sessions a week">
        {figureWords(sessions)}
        {before !== undefined && <Before>{figureWords(before.sessions)}</Before>}
      </DefinitionLine>
      <DefinitionLine term="Weekly load">
        {figureWords(figures.load)}, each session counted one to three times by its demand
        {before !== undefined && <Before>{figureWords(before.load)}</Before>}
      </DefinitionLine>
      <DefinitionLine term="Trauma-focused">
        <span className={common.whole}>
          {shareWords(traumaClients, clients, limits.limitPercent)} of clients ({traumaClients} of {clients}),
        </span>{' '}
        <span className={common.whole}>
          {shareWords(traumaSessions, sessions, limits.limitPercent)} of sessions (
          {figureWords(traumaSessions)} of {figureWords(sessions)})
        </span>
        {before !== undefined && (
          <Before>
            {shareWords(before.traumaClients, before.clients)} and{' '}
            {shareWords(before.traumaSessions, before.sessions)}
          </Before>
        )}
      </DefinitionLine>
      <DefinitionLine term="Demanding">
        <span className={common.whole}>
          {shareWords(demandingClients, clients)} of clients ({demandingClients} of {clients}),
        </span>{' '}
        <span className={common.whole}>
          {shareWords(demandingSessions, sessions)} of sessions ({figureWords(demandingSessions)} of{' '}
          {figureWords(sessions)})
        </span>
        {before !== undefined && (
          <Before>
            {shareWords(before.demandingClients, before.clients)} and{' '}
            {shareWords(before.demandingSessions, before.sessions)}
          </Before>
        )}
      </DefinitionLine>
    </DefinitionList>
  )
}

function Before({ children }: { readonly children: ReactNode }) {
  return <p className={common.small}>now {children}</p>
}
