import { OPENS_ON_DAY, RECORDERS, type Recorder } from '../../../shared/domain/practices/recorders.ts'
import { plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import type { PracticeName } from '../../app/places.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import styles from './practices.module.css'
import { RECORDER_WORDS, timesInWords } from './recorder-words.ts'
import { type PracticesOverview, useRecorders } from './use-recorders.ts'

/** Every practice: what it is, whether it is open, and the way in. */
export function PracticesScreen() {
  const { loaded, reload, failure, choose } = useRecorders()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(overview) => (
        <Screen
          title="Practices"
          lede="Small things that can be done on a full day. Nothing here is owed, and most of it can be switched off."
        >
          <FailureNotice failure={failure} />
          <ul className={common.ruled}>
            {RECORDERS.filter((recorder) => isOn(overview, recorder)).map((recorder) => (
              <PracticeRow
                key={recorder}
                practice={recorder}
                {...RECORDER_WORDS[recorder]}
                note={todayInWords(recorder, overview)}
              />
            ))}
            <PracticeRow
              practice="signs"
              name="Signs check"
              about="Two short lists, now and then. They show where to begin and name no condition."
              note={overview.lastSignsOn === null ? '' : `Last looked on ${plainDate(overview.lastSignsOn)}`}
            />
            {RECORDERS.filter((recorder) => !isOn(overview, recorder)).map((recorder) => (
              <ClosedRow
                key={recorder}
                recorder={recorder}
                isOff={overview.recorders[recorder].state === 'off'}
                onOpen={() => choose(recorder, 'kept')}
              />
            ))}
          </ul>
        </Screen>
      )}
    </ScreenGate>
  )
}

type ClosedRowProps = { readonly recorder: Recorder; readonly isOff: boolean; readonly onOpen: () => void }

/** One that is off, or whose day has not come. These stand last: nothing of them is due. */
function ClosedRow({ recorder, isOff, onOpen }: ClosedRowProps) {
  const { name, about } = RECORDER_WORDS[recorder]
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.about}>
          {isOff
            ? 'Switched off. What was noted before is kept.'
            : `${about} Opens on day ${OPENS_ON_DAY[recorder]}.`}
        </p>
      </div>
      <div className={styles.lesser}>
        <Button
          kind="plain"
          onPress={onOpen}
          label={isOff ? `Switch on again: ${name}` : `Open it now: ${name}`}
        >
          {isOff ? 'Switch on again' : 'Open it now'}
        </Button>
      </div>
    </li>
  )
}

type PracticeRowProps = {
  readonly practice: PracticeName
  readonly name: string
  readonly about: string
  readonly note: string
}

function PracticeRow({ practice, name, about, note }: PracticeRowProps) {
  const { goTo } = useNavigation()
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.about}>{about}</p>
        {note !== '' && <p className={styles.note}>{note}</p>}
      </div>
      <Button
        kind="quiet"
        onPress={() => goTo({ screen: 'practice', practice, stepId: null })}
        label={`Open: ${name}`}
      >
        Open
      </Button>
    </li>
  )
}

function isOn({ recorders }: PracticesOverview, recorder: Recorder): boolean {
  return recorders[recorder].state === 'on'
}

function todayInWords(recorder: Recorder, { today }: PracticesOverview): string {
  switch (recorder) {
    case 'ritual':
      return timesInWords(today.rituals)
    case 'grounding':
      return timesInWords(today.groundings)
    case 'sleep':
      return today.sleepNoted ? 'Noted for today' : ''
    case 'movement':
      return timesInWords(today.movements)
  }
}
