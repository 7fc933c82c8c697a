import { useState } from 'react'
import type { Appointment, ShownAppointment } from '../../../shared/contract/support.ts'
import { addDays } from '../../../shared/domain/civil-date.ts'
import { datesFit } from '../../../shared/domain/support/planned-date.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import common from '../../styles/common.module.css'
import { AppointmentFields } from './appointment-fields.tsx'
import { Removed } from './removed.tsx'
import styles from './support.module.css'
import { appointmentSentence } from './support-words.ts'
import { useKept } from './use-kept.ts'
import { saveAppointment, useSupport, useSupportActions } from './use-support.ts'

/** One appointment, or a new one. Everything chosen is kept by itself. */
export function AppointmentScreen({ id }: { readonly id: string | null }) {
  const { loaded, reload } = useSupport()
  const [freshId] = useState(() => crypto.randomUUID())
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ appointments, today }) => {
        const known = appointments.find((appointment) => appointment.id === id)
        return (
          <AppointmentForm
            start={known === undefined ? freshAppointment(freshId, today) : withoutState(known)}
            isNew={known === undefined}
            today={today}
          />
        )
      }}
    </ScreenGate>
  )
}

type AppointmentFormProps = {
  readonly start: Appointment
  readonly isNew: boolean
  readonly today: string
}

function AppointmentForm({ start, isNew, today }: AppointmentFormProps) {
  const { goBack } = useNavigation()
  const { value, set, status, flush } = useKept(start, withFittingDates, saveAppointment)
  const { failure, removeAppointment } = useSupportActions(doNothing)
  const [isRemoved, setRemoved] = useState(false)
  const remove = async (removed: boolean) => {
    if ((await flush()) && (await removeAppointment(value.id, removed))) setRemoved(removed)
  }
  /** Out of a new one, and nothing of it stays on the list, whatever was kept while it was being typed. */
  const leaveNone = async () => {
    const isKept = status.kind !== 'unchanged'
    if (isKept && !((await flush()) && (await removeAppointment(value.id, true)))) return
    goBack()
  }
  if (isRemoved)
    return (
      <Removed
        name={value.what}
        onPutBack={() => void remove(false)}
        failure={failure}
        note="If you saved it into another calendar, it stays there until you delete it there."
      />
    )
  return (
    <Screen
      eyebrow="An appointment with yourself"
      title={value.what.trim() === '' ? 'An hour for you' : value.what}
    >
      <FailureNotice failure={failure} />
      <AppointmentFields value={value} today={today} isNew={isNew} onChange={set} />
      <p className={styles.summary}>
        {datesFit(value) ? appointmentSentence(value) : 'Its dates do not fit together yet.'}
      </p>
      <div className={common.actions}>
        <Button
          kind="primary"
          onPress={() => {
            // Pressed without a change, the hour offered is the hour meant.
            if (isNew && status.kind === 'unchanged') set({})
            goBack()
          }}
        >
          Keep it
        </Button>
        {isNew && (
          <Button kind="plain" onPress={() => void leaveNone()}>
            Not now
          </Button>
        )}
        <SavedState status={status} />
        {!isNew && (
          <Button kind="plain" onPress={() => void remove(true)}>
            Take it off the list
          </Button>
        )}
      </div>
    </Screen>
  )
}

/** What is offered first: tomorrow at six, an hour, every week. */
function freshAppointment(id: string, today: string): Appointment {
  return {
    id,
    what: '',
    withWhom: '',
    startsOn: addDays(today, 1),
    startsAtMinute: 18 * 60,
    lengthMinutes: 60,
    rhythm: 'weekly',
    endsOn: null,
    alarmMinutes: null,
  }
}

function withoutState({ state: _, timeZone: __, ...appointment }: ShownAppointment): Appointment {
  return appointment
}

function withFittingDates(value: Appointment, kept: Appointment): Appointment {
  return datesFit(value) ? value : { ...value, startsOn: kept.startsOn, endsOn: kept.endsOn }
}

function doNothing(): void {}
