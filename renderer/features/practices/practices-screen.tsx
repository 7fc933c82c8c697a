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
          lede="Small things that can be done on a full day. None is owed, and any can be switched off."
        >
          <FailureNotice failure={failure} />
          <ul className={common.ruled}>
            {RECORDERS.map((recorder) => (
              <RecorderRow
                key={recorder}
                recorder={recorder}
                overview={overview}
                onOpenEarly={() => choose(recorder, 'kept')}
              />
            ))}
            <PracticeRow
              practice="signs"
              name="Signs check"
              about="Two short lists, now and then. They show where to begin and name nothing."
              note={overview.lastSignsOn === null ? '' : `Last looked on ${plainDate(overview.lastSignsOn)}`}
            />
          </ul>
        </Screen>
      )}
    </ScreenGate>
  )
}

type RecorderRowProps = {
  readonly recorder: Recorder
  readonly overview: PracticesOverview
  readonly onOpenEarly: () => void
}

function RecorderRow({ recorder, overview, onOpenEarly }: RecorderRowProps) {
  const { name, about } = RECORDER_WORDS[recorder]
  const { state } = overview.recorders[recorder]
  if (state === 'on')
    return (
      <PracticeRow practice={recorder} name={name} about={about} note={todayInWords(recorder, overview)} />
    )
  const isOff = state === 'off'
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.name}>{name}</h2>
        <p className={styles.about}>
          {isOff ? 'Switched off. What was noted before is kept.' : `Opens on day ${OPENS_ON_DAY[recorder]}.`}
        </p>
      </div>
      <Button
        kind="plain"
        onPress={onOpenEarly}
        label={isOff ? `Switch on again: ${name}` : `Open it now: ${name}`}
      >
        {isOff ? 'Switch on again' : 'Open it now'}
      </Button>
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
