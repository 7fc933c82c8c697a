import { useId, useState } from 'react'
import type { CaseloadClient } from '../../../shared/contract/caseload.ts'
import { readSessionsPerWeek, SESSIONS_WORDS } from '../../../shared/domain/caseload/sessions-per-week.ts'
import type { WhatIfChange } from '../../../shared/domain/caseload/what-if.ts'
import { figureWords } from '../../../shared/domain/number-words.ts'
import { Button } from '../../components/button.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import common from '../../styles/common.module.css'
import styles from './caseload-screen.module.css'
import type { useWhatIf } from './use-what-if.ts'

type WhatIfChangesProps = {
  readonly clients: readonly CaseloadClient[]
  readonly trial: ReturnType<typeof useWhatIf>
}

/** Choosing what to try, and what is being tried so far. */
export function WhatIfChanges({ clients, trial }: WhatIfChangesProps) {
  const headingId = useId()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const chosen = clients.find((client) => client.id === chosenId)
  return (
    <>
      <SelectField
        label="Change someone, or leave them out"
        value={chosenId}
        onChange={setChosenId}
        options={clients.map((client) => ({ value: client.id, label: client.code }))}
        placeholder="Choose a code"
      />
      {chosen !== undefined && <ChosenClient key={chosen.id} client={chosen} trial={trial} />}
      <Button kind="quiet" onPress={trial.addLighter}>
        Add one lighter client
      </Button>
      {trial.changes.length > 0 && (
        <div className={styles.tried}>
          <h3 id={headingId}>Being tried</h3>
          <ul className={common.ruled} aria-labelledby={headingId}>
            {trial.changes.map((change) => (
              <li key={change.kind === 'added' ? change.id : change.clientId} className={styles.client}>
                <span>{changeWords(change, clients)}</span>
                <Button
                  kind="plain"
                  onPress={() => trial.undo(change)}
                  label={`Undo: ${changeWords(change, clients)}`}
                >
                  Undo
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function ChosenClient({
  client,
  trial,
}: {
  readonly client: CaseloadClient
  readonly trial: ReturnType<typeof useWhatIf>
}) {
  const [text, setText] = useState(figureWords(client.sessionsPerWeek))
  const typed = readSessionsPerWeek(text)
  const change = (next: string) => {
    setText(next)
    const sessionsPerWeek = readSessionsPerWeek(next)
    if (sessionsPerWeek !== null) trial.changeSessions(client.id, sessionsPerWeek)
  }
  return (
    <div className={styles.chosen}>
      <TextField
        label={`Sessions a week with ${client.code}`}
        value={text}
        onChange={change}
        maxLength={6}
        {...(typed === null ? { error: SESSIONS_WORDS } : {})}
      />
      <div className={common.actions}>
        <Button kind="quiet" onPress={() => trial.takeOut(client.id)}>
          Take {client.code} out
        </Button>
      </div>
    </div>
  )
}

function changeWords(change: WhatIfChange, clients: readonly CaseloadClient[]): string {
  if (change.kind === 'added') return 'One lighter client, one session a week'
  const client = clients.find((candidate) => candidate.id === change.clientId)
  if (change.kind === 'without') return `Without ${client?.code ?? 'someone'}`
  return `${client?.code ?? 'Someone'}: ${figureWords(change.sessionsPerWeek)} a week instead of ${figureWords(client?.sessionsPerWeek ?? 0)}`
}
