/** What the switch for screenshots does, by the system Respite runs on (security.md 2.4, screen capture). */
export const SCREEN_WORDS = {
  mac: 'Screenshots show an empty window. Newer recording programs of macOS can record it all the same.',
  windows:
    'Screenshots, recordings and Recall show nothing of the window, from version 2004 of Windows 10 on. A camera still sees it.',
  linux: 'Linux offers no way to do this, so the switch changes nothing here.',
} as const

/** What starting at login gives away; it stands beside the switch, before it is pressed. */
export const OPENING_WORDS =
  'Respite starts with this computer and comes forward when a workday starts, locked. It stays quiet on days off and in a pause.'

/** What lies outside the vault while anything is on that has to know the workdays. */
export const REVEALS = [
  'The system lists Respite among the programs that start at login.',
  'As with the reminders below, your workdays, the hour they start, the hour of the evening reminder and coming days off are kept outside the vault, readable by anyone who uses this account. They go when all of these switches are off.',
  'As with the reminders below, closing the window locks Respite and leaves it in the tray. Opening it again brings it back; Quit ends it.',
] as const

/** What the reminders say and when they are silent. */
export const REMINDER_WORDS =
  'Each says “A moment for yourself” and nothing else. None comes on days off, in a pause, in quiet hours or while you are with a client.'

/** How long Respite may stay blank with a client, in minutes. */
export const CLIENT_MINUTES = [10, 20, 30, 45, 50, 60, 75, 90, 120, 180] as const
