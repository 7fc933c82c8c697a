import type { CaseloadClient, CaseloadDraftForm } from '../../../shared/contract/caseload.ts'
import { DEMAND_WORDS } from '../../../shared/domain/caseload/figure-words.ts'
import { figureWords } from '../../../shared/domain/number-words.ts'
import { plainDate } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import styles from './caseload-screen.module.css'
import { ClientForm } from './client-form.tsx'
import type { ClientOutcome } from './use-caseload.ts'

type ClientListProps = {
  readonly clients: readonly CaseloadClient[]
  readonly onSave: (client: CaseloadClient) => Promise<ClientOutcome>
  readonly onRemove: (id: string) => void
  readonly drafts: readonly CaseloadDraftForm[]
  readonly onDraft: (id: string, draft: CaseloadDraftForm | null) => void
  /** The one being changed. */
  readonly openId: string | null
  readonly onOpen: (id: string | null) => void
}

/** The clients in the order of their codes, which says nothing about anyone. One at a time can be changed. */
export function ClientList({ clients, onSave, onRemove, drafts, onDraft, openId, onOpen }: ClientListProps) {
  const keep = async (client: CaseloadClient) => {
    const outcome = await onSave(client)
    if (outcome === 'saved') onOpen(null)
    return outcome
  }
  return (
    <ul className={common.ruled}>
      {clients.map((client) => (
        <li key={client.id} className={styles.client}>
          {openId === client.id ? (
            <ClientForm
              start={formOf(client)}
              saveWords="Keep the change"
              onSave={keep}
              draft={drafts.find(({ id }) => id === client.id) ?? null}
              onDraft={(draft) => onDraft(client.id, draft)}
              onCancel={() => {
                onOpen(null)
                onDraft(client.id, null)
              }}
              onRemove={() => {
                onOpen(null)
                onRemove(client.id)
              }}
            />
          ) : (
            <>
              <strong className={styles.code}>{client.code}</strong>
              <span>{clientWords(client)}</span>
              <Button kind="plain" onPress={() => onOpen(client.id)} label={`Change ${client.code}`}>
                Change
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function clientWords(client: CaseloadClient): string {
  const { sessionsPerWeek, isTraumaFocused, demand, since } = client
  return [
    `${figureWords(sessionsPerWeek)} a week`,
    DEMAND_WORDS[demand],
    ...(isTraumaFocused ? ['trauma-focused'] : []),
    `since ${plainDate(since)}`,
  ].join(', ')
}

function formOf({ sessionsPerWeek, ...client }: CaseloadClient): CaseloadDraftForm {
  return { ...client, sessions: String(sessionsPerWeek) }
}
