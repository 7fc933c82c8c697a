import { type ReactNode, useEffect, useState } from 'react'
import type { PendingSheetKind } from '../../../shared/domain/safekeeping/key-work.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { recoveryKeyText } from '../../api/recovery-key-bytes.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { Button } from '../../components/button.tsx'
import { RecoveryCode } from '../../components/recovery-code.tsx'
import { TextField } from '../../components/text-field.tsx'
import { WaitsFor } from '../../components/waits-for.tsx'
import common from '../../styles/common.module.css'
import styles from './gate-page.module.css'
import { useKeyTask } from './key-task.tsx'
import { groupsOf, isGroup, pickTwoGroups } from './recovery-groups.ts'
import { BEFORE_KEPT, KEEP_LABELS } from './sheet-words.ts'

/** A recovery key that waits to be typed back. */
export type ShownSheet = {
  readonly kind: PendingSheetKind
  readonly recoveryKey: Uint8Array<ArrayBuffer>
  readonly madeOn: string
}

type RecoverySheetProps = {
  readonly sheet: ShownSheet
  /** Two groups were typed back and the sheet is in force. */
  readonly onKept: (hasBackup: boolean) => void
  /** Gives the sheet up; absent where there is nothing to go back to. */
  readonly onGivenUp?: () => void
}

/** The recovery key: to print or write down, and to be typed back in part. Only then it counts. */
export function RecoverySheet({ sheet, onKept, onGivenUp }: RecoverySheetProps) {
  const { kind, recoveryKey } = sheet
  useToldWhileShown()
  const groups = groupsOf(recoveryKeyText(recoveryKey))
  const [asked] = useState(() => pickTwoGroups(groups.length))
  const [typed, setTyped] = useState<readonly [string, string]>(['', ''])
  const { run, isBusy, failure } = useKeyTask()
  const isRight = asked.every((place, index) => isGroup(typed[index] ?? '', groups[place]))
  const setGroup = (index: number, text: string) =>
    setTyped((before) => (index === 0 ? [text, before[1]] : [before[0], text]))
  const keep = () =>
    run(async () => {
      const back = asked.map((place, index) => ({
        place,
        typed: new TextEncoder().encode(typed[index] ?? ''),
      }))
      const result = await call('vault.keepSheet', { groups: back })
      if (result.ok) onKept(result.value.hasBackup)
      return result
    })
  const { label, pending } = KEEP_LABELS[kind]
  return (
    <div className={styles.column}>
      <p>
        If the passphrase is lost, only this key opens the vault. Print it or write it down, and keep the
        paper with your other important papers, away from this computer: it opens the vault for anyone. A
        printer may keep a copy.
      </p>
      {BEFORE_KEPT[kind] !== null && <p>{BEFORE_KEPT[kind]}</p>}
      <RecoveryCode label="Recovery key" groups={groups} />
      <PrintSheet isOnPaper={isRight} />
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
      <FailureNotice failure={failure} />
      <div className={common.actions}>
        <Button
          kind="primary"
          isDisabled={!isRight}
          isPending={isBusy}
          pendingWords={pending}
          onPress={() => void keep()}
        >
          {label}
        </Button>
        {onGivenUp !== undefined && (
          <Button kind="plain" isDisabled={isBusy} onPress={onGivenUp}>
            Not now
          </Button>
        )}
        <WaitsFor isOver={isRight}>Type the two groups first.</WaitsFor>
      </div>
    </div>
  )
}

/** Copying a key by hand takes longer than most idle times, so the desktop knows while one is on screen. */
function useToldWhileShown(): void {
  useEffect(() => {
    void call('vault.showingSheet', { isShown: true })
    return () => void call('vault.showingSheet', { isShown: false })
  }, [])
}

function mismatch(typed: string, group: string | undefined): { readonly error?: string } {
  const isWhole = typed.replaceAll(/\s+/g, '').length >= (group?.length ?? 0)
  return isWhole && !isGroup(typed, group) ? { error: 'That is not what the sheet says there.' } : {}
}

function PrintSheet({ isOnPaper }: { readonly isOnPaper: boolean }) {
  const [outcome, setOutcome] = useState<ReactNode>(null)
  const print = async () => {
    const result = await call('vault.printRecoverySheet', {})
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
