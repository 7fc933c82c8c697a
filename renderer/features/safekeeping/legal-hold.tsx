import { useState } from 'react'
import { plainDate } from '../../app/date-words.ts'
import { Button } from '../../components/button.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Notice } from '../../components/notice.tsx'
import { Section } from '../../components/section.tsx'
import { SwitchLine } from '../../components/switch-line.tsx'

type LegalHoldProps = {
  readonly since: string | null
  readonly heldStates: number
  readonly onChange: (isOn: boolean) => void
  readonly letGo: () => Promise<{ readonly isCleared: boolean } | null>
}

/** The switch that keeps everything, what it has kept, and, once it is off, the way to let go of that. */
export function LegalHold({ since, heldStates, onChange, letGo }: LegalHoldProps) {
  const [isAsking, setAsking] = useState(false)
  const [hasTraces, setHasTraces] = useState(false)
  const letThemGo = async () => {
    setAsking(false)
    const gone = await letGo()
    setHasTraces(gone !== null && !gone.isCleared)
  }
  return (
    <Section title="Legal hold">
      <p>
        When a dispute or a request for records is in sight, deleting can count as destroying evidence. While
        this is on, nothing is deleted for good, no backup is cleared away, and whatever you change or take
        away is kept as it was. While you go on changing the same thing, it’s kept every fifteen minutes.
      </p>
      <SwitchLine
        isSelected={since !== null}
        onChange={onChange}
        {...(since !== null && { description: `On since ${plainDate(since)}.` })}
      >
        Keep everything
      </SwitchLine>
      {heldStates > 0 && <p>{heldWords(heldStates, since !== null)}</p>}
      {heldStates > 0 && since === null && (
        <Button kind="quiet" onPress={() => setAsking(true)}>
          Let go of what was kept
        </Button>
      )}
      {hasTraces && (
        <Notice kind="attention" heading="It’s gone, its last traces are not yet">
          The disk would not let Respite clear everything. Respite tries again when you next open the vault.
        </Notice>
      )}
      <Dialog
        isOpen={isAsking}
        title="Let go of what was kept?"
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              Keep it
            </Button>
            <Button kind="danger" onPress={() => void letThemGo()}>
              Let it go
            </Button>
          </>
        }
      >
        <p>
          {heldStates === 1 ? 'The earlier state leaves' : `The ${heldStates} earlier states leave`} this
          vault, and it can’t be undone. What stands in your pages now is not touched. Backups made before now
          still hold it.
        </p>
      </Dialog>
    </Section>
  )
}

function heldWords(count: number, isOn: boolean): string {
  const states = count === 1 ? 'One earlier state is' : `${count} earlier states are`
  return `${states} kept under the hold${isOn ? '' : ', which is over'}. Backups and “Export everything” hold ${count === 1 ? 'it' : 'them'} too.`
}
