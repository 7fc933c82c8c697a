import { type ReactNode, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { Button } from '../../components/button.tsx'
import { RecoveryCode } from '../../components/recovery-code.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import styles from './gate-page.module.css'
import { groupsOf, isGroup, pickTwoGroups } from './recovery-groups.ts'

type RecoverySheetProps = {
  readonly recoverySecret: string
  readonly madeOn: string
  /** The key is on paper: two groups of it were typed back. */
  readonly onKept: () => void
  readonly doneLabel: string
}

/** The recovery key, shown once: to print or write down, and to be typed back in part before it is gone. */
export function RecoverySheet({ recoverySecret, madeOn, onKept, doneLabel }: RecoverySheetProps) {
  const groups = groupsOf(recoverySecret)
  const [asked] = useState(() => pickTwoGroups(groups.length))
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const isRight = asked.every((place, index) => isGroup(typed[index] ?? '', groups[place]))
  const setGroup = (index: number, text: string) =>
    setTyped((before) => (index === 0 ? [text, before[1]] : [before[0], text]))
  return (
    <div className={styles.column}>
      <p>
        If the passphrase is lost, only this key opens the vault. It is shown once. Print it or write it down,
        and keep the paper with your other important papers, away from this computer: it opens the vault for
        anyone. A printer may keep a copy.
      </p>
      <RecoveryCode label="Recovery key" groups={groups} />
      <PrintSheet recoverySecret={recoverySecret} madeOn={madeOn} isOnPaper={isRight} />
      <p>To be sure it is on paper, type two of its groups from the paper.</p>
      <div className={styles.groups}>
        {asked.map((place, index) => (
          <TextField
            key={place}
            label={`Group ${place + 1}`}
            value={typed[index] ?? ''}
            isShort
            onChange={(text) => setGroup(index, text)}
            {...mismatch(typed[index] ?? '', groups[place])}
          />
        ))}
      </div>
      <div className={common.actions}>
        <Button kind="primary" isDisabled={!isRight} onPress={onKept}>
          {doneLabel}
        </Button>
        <WaitsFor isOver={isRight}>Type the two groups first.</WaitsFor>
      </div>
    </div>
  )
}

function mismatch(typed: string, group: string | undefined): { readonly error?: string } {
  const isWhole = typed.replaceAll(/\s+/g, '').length >= (group?.length ?? 0)
  return isWhole && !isGroup(typed, group) ? { error: 'That is not what the sheet says there.' } : {}
}

type PrintSheetProps = Pick<RecoverySheetProps, 'recoverySecret' | 'madeOn'> & {
  readonly isOnPaper: boolean
}

function PrintSheet({ recoverySecret, madeOn, isOnPaper }: PrintSheetProps) {
  const [outcome, setOutcome] = useState<ReactNode>(null)
  const print = async () => {
    const result = await call('vault.printRecoverySheet', { recoverySecret, madeOn })
    setOutcome(result.ok ? 'Handed to the printer.' : errorWords(result.error).happened)
  }
  return (
    <div className={common.actions}>
      <Button kind={outcome === null && !isOnPaper ? 'primary' : 'quiet'} onPress={() => void print()}>
        Print the sheet
      </Button>
      <p role="status" className={common.small}>
        {outcome}
      </p>
    </div>
  )
}
