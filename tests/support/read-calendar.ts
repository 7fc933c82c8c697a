import ICAL from 'ical.js'

/** One occurrence as another program understands the file. */
type ReadOccurrence = {
  /** YYYY-MM-DDTHH:MM:SS by the clock on the wall in the appointment's own zone. */
  readonly wall: string
  /** The instant, worked out from nothing but the file's own description of the zone. */
  readonly atMs: number
}

/** One event as another program understands it. */
export type ReadEvent = {
  readonly uid: string
  readonly sequence: number
  readonly summary: string
  readonly timeZone: string
  readonly minutes: number
  /** Every property's name, in the order of the file. */
  readonly properties: readonly string[]
  /** Triggers of its alarms, as durations. */
  readonly alarms: readonly string[]
  /** Its occurrences until `untilMs`. */
  readonly occurrences: (untilMs: number) => readonly ReadOccurrence[]
}

/** Reads a calendar file back with a library that had no part in making it. */
export function readCalendar(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const zones = new Map(
    calendar.getAllSubcomponents('vtimezone').map((component) => {
      const zone = new ICAL.Timezone(component)
      ICAL.TimezoneService.remove(zone.tzid)
      ICAL.TimezoneService.register(zone)
      return [zone.tzid, zone] as const
    }),
  )
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    const zone =
      zones.get(String(component.getFirstProperty('dtstart')?.getFirstParameter('tzid'))) ??
      ICAL.Timezone.utcTimezone
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      timeZone: zone.tzid,
      minutes: event.duration.toSeconds() / 60,
      properties: component.getAllProperties().map(({ name }) => name),
      alarms: component
        .getAllSubcomponents('valarm')
        .map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
      occurrences: (untilMs) => readOccurrences(event, zone, untilMs),
    }
  })
}

function readOccurrences(event: ICAL.Event, zone: ICAL.Timezone, untilMs: number): readonly ReadOccurrence[] {
  const found: ReadOccurrence[] = []
  const all = event.iterator()
  for (let time = all.next(); time; time = all.next()) {
    time.zone = zone
    const atMs = time.toUnixTime() * 1000
    if (atMs > untilMs) break
    found.push({ wall: time.toString().slice(0, 19), atMs })
    if (!event.isRecurring()) break
  }
  return found
}
