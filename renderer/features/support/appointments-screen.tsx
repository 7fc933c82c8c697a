import type { ShownAppointment } from '../../../shared/contract/support.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { DueActions } from './due-actions.tsx'
import { SettledNote } from './settled-note.tsx'
import styles from './support.module.css'
import { appointmentSentence, dueWords } from './support-words.ts'
import { type SupportActions, useCalendarFile, useSupport, useSupportActions } from './use-support.ts'

/** The hours somebody gave themselves, and the way into the calendar they already use. */
export function AppointmentsScreen() {
  const { loaded, reload } = useSupport()
  const actions = useSupportActions(reload)
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ appointments, timeZone }) => (
        <Screen
          title="Appointments with yourself"
          lede="A day, a time, a rhythm. You can move it at any time."
        >
          <FailureNotice failure={actions.failure} />
          {appointments.length === 0 ? (
            <EmptyState heading="No appointments yet">One hour in the week is a beginning.</EmptyState>
          ) : (
            <ul className={common.ruled}>
              {appointments.map((appointment) => (
                <AppointmentRow
                  key={appointment.id}
                  appointment={appointment}
                  isElsewhere={appointment.timeZone !== timeZone}
                  actions={actions}
                />
              ))}
            </ul>
          )}
          <SettledNote actions={actions} />
          <Button
            kind={appointments.length === 0 ? 'primary' : 'quiet'}
            onPress={() => goTo({ screen: 'appointment', id: null })}
          >
            Make an appointment
          </Button>
          {appointments.length > 0 && <CalendarFile />}
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

type AppointmentRowProps = {
  readonly appointment: ShownAppointment
  /** Its hour is meant by a clock other than the one on this wall. */
  readonly isElsewhere: boolean
  readonly actions: SupportActions
}

function AppointmentRow({ appointment, isElsewhere, actions }: AppointmentRowProps) {
  const { goTo } = useNavigation()
  const { id, what, withWhom, timeZone, state } = appointment
  const name = what.trim() === '' ? 'An hour for you' : what
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={`${common.opens} ${styles.open}`}
        onClick={() => goTo({ screen: 'appointment', id })}
      >
        <span className={`${common.opened} ${styles.name}`}>{name}</span>
        {withWhom !== '' && <span className={`${common.small} ${styles.aside}`}>with {withWhom}</span>}
        <span className={styles.purpose}>{appointmentSentence(appointment)}</span>
      </button>
      <div className={styles.below}>
        <p className={`${common.small} ${styles.note}`}>
          {dueWords(state)}
          {isElsewhere && ` The hour is by the clock of ${placeOfZone(timeZone)}.`}
        </p>
        <DueActions subject={id} name={name} state={state} actions={actions} doneWord="It took place" />
      </div>
    </li>
  )
}

/** The last part of a zone's name, as people say it: `America/New_York` is New York. */
function placeOfZone(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
}

/** Saving the dates for another calendar. */
function CalendarFile() {
  const { outcome, save } = useCalendarFile()
  return (
    <Section
      title="Into the calendar you already use"
      description="The file says when, and the word Appointment. What it is for and with whom stays here."
    >
      <Button
        kind="quiet"
        onPress={() => void save()}
        isPending={outcome.kind === 'working'}
        pendingWords="Choosing a place"
      >
        Save as calendar file
      </Button>
      {outcome.kind === 'done' && (
        <p role="status">
          Saved as {outcome.fileName}. Open it with your calendar; opening it again after a change doubles
          nothing. Anyone who can open the file can read the dates, so you might delete it afterwards.
        </p>
      )}
      {outcome.kind === 'failed' && <FailureNotice failure={outcome.words} />}
    </Section>
  )
}
