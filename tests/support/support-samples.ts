import type { Appointment, Arrangement, OwnTherapy, SupportEntry } from '../../shared/contract/support.ts'

/** Ids a test can tell apart. */
export const id = (number: number) => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Somebody on the list, not met yet. */
export const aPeer: SupportEntry = {
  id: id(1),
  kind: 'person',
  role: 'peer',
  name: 'Ilse',
  usedFor: 'someone to laugh with',
  lastUsedOn: null,
}

/** Every Tuesday at six in the evening, from 3 March 2026. */
export const anAppointment: Appointment = {
  id: id(2),
  what: 'Swimming',
  withWhom: '',
  startsOn: '2026-03-03',
  startsAtMinute: 1080,
  lengthMinutes: 60,
  rhythm: 'weekly',
  endsOn: null,
  alarmMinutes: null,
}

/** Every Wednesday, from 4 March 2026. */
export const aCheckIn: Arrangement = {
  kind: 'check-in',
  withWhom: 'Ilse',
  startsOn: '2026-03-04',
  rhythm: 'weekly',
}

/** Going on, with its next date on 5 March 2026. */
export const ownTherapy: OwnTherapy = {
  kind: 'therapy',
  standing: 'going-on',
  withWhom: '',
  nextOn: '2026-03-05',
  toBring: '',
  obstacle: '',
}
