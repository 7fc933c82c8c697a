import { amountWords, type CaseloadLimits, shareWords } from '../../../shared/domain/caseload/figure-words.ts'
import type { CaseloadFigures } from '../../../shared/domain/caseload/figures.ts'
import { DefinitionLine } from '../../components/definition-line.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'

type FiguresListProps = { readonly figures: CaseloadFigures; readonly limits: CaseloadLimits }

/** What the caseload adds up to, in words and figures. */
export function FiguresList({ figures, limits }: FiguresListProps) {
  const { clients, sessions, traumaClients, traumaSessions, demandingClients, demandingSessions } = figures
  return (
    <DefinitionList>
      <DefinitionLine term="Trauma-focused">
        {shareWords(traumaClients, clients, limits.limitPercent)} of clients ({traumaClients} of {clients}),{' '}
        {shareWords(traumaSessions, sessions, limits.limitPercent)} of sessions ({amountWords(traumaSessions)}{' '}
        of {amountWords(sessions)})
      </DefinitionLine>
      <DefinitionLine term="Demanding">
        {shareWords(demandingClients, clients)} of clients ({demandingClients} of {clients}),{' '}
        {shareWords(demandingSessions, sessions)} of sessions
      </DefinitionLine>
      <DefinitionLine term="Sessions a week">{amountWords(sessions)}</DefinitionLine>
      <DefinitionLine term="Weekly load">
        {amountWords(figures.load)}, each session counted one to three times by its demand
      </DefinitionLine>
    </DefinitionList>
  )
}
