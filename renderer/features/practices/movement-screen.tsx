import { useState } from 'react'
import { plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { LikedSection } from './liked-section.tsx'
import { MovementForm } from './movement-form.tsx'
import { detailsOf, MovementPicture } from './movement-picture.tsx'
import styles from './practices.module.css'
import { RecorderFooter, type RecorderScreenProps } from './recorder-footer.tsx'
import { StepTick } from './step-tick.tsx'
import { blankMovement, type MovementLog, movementToChange, useMovementLog } from './use-movement.ts'

/** How many entries the list shows; the table behind the picture has them all. */
const SHOWN = 5

/** The step that asks for three movements that are liked. */
const LIKED_STEP = 'day-10-liked'

/** The movement log: what it was, and whether it was liked. */
export function MovementScreen({ stepId, choice }: RecorderScreenProps) {
  const log = useMovementLog()
  return (
    <ScreenGate loaded={log.loaded} onRetry={log.reload}>
      {(data) => (
        <Screen
          title="Movement and outdoors"
          lede="As your body allows. Two minutes is enough to note, and so is sitting on a bench."
        >
          <FailureNotice failure={log.failure} />
          <Entries
            data={data}
            onChanged={log.reload}
            onRemove={(id) => void log.remove(id)}
            stepId={stepId}
          />
          <RecorderFooter choice={choice} />
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

type EntriesProps = {
  readonly data: MovementLog
  readonly onChanged: () => void
  readonly onRemove: (id: string) => void
  readonly stepId: string | null
}

function Entries({ data, onChanged, onRemove, stepId }: EntriesProps) {
  const [open, setOpen] = useState(() => blankMovement(data.today))
  const others = data.entries.filter(({ id }) => id !== open.id)
  return (
    <>
      <MovementForm
        key={open.id}
        start={open}
        today={data.today}
        onSaved={onChanged}
        onNext={() => setOpen(blankMovement(data.today))}
      />
      <LikedSection start={data.liked} isAsked={stepId === LIKED_STEP} />
      <StepTick stepId={stepId} />
      {data.entries.length > 0 && (
        <Section title="Noted">
          <MovementPicture data={data} />
          <ul className={common.ruled}>
            {others.slice(0, SHOWN).map((entry) => (
              <li key={entry.id} className={styles.row}>
                <div>
                  <p className={styles.note}>{entry.what}</p>
                  <p className={styles.about}>{[plainDate(entry.date), detailsOf(entry)].join(' · ')}</p>
                </div>
                <div className={common.actions}>
                  <Button
                    kind="plain"
                    onPress={() => setOpen(movementToChange(entry))}
                    label={`Change: ${entry.what}`}
                  >
                    Change
                  </Button>
                  <Button kind="plain" onPress={() => onRemove(entry.id)} label={`Take out: ${entry.what}`}>
                    Take out
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
