/** Where the system offers no way to do it there is no switch that could seem to. */
export const NO_SCREEN_PROTECTION = 'On Linux nothing can keep this window out of screenshots.'

/** What the switch for screenshots does, by the system Respite runs on (security.md 2.4, screen capture). */
export const SCREEN_WORDS = {
  mac: 'Screenshots show an empty window. Newer recording programs of macOS can record it all the same.',
  windows:
    'Screenshots, recordings and Recall show nothing of the window, from version 2004 of Windows 10 on. A camera still sees it.',
} as const

/** What starting at login does; it stands beside the switch, before it is pressed. */
export const OPENING_WORDS =
  'Respite starts with this computer and comes forward when a workday starts, locked. It stays quiet on days off and in a pause.'

/** What lies outside the vault while anything is on that has to know the workdays. */
export const REVEALS = [
  'The system lists Respite among the programs that start at login.',
  'Your workdays, their hours, when you are reminded and coming days off are kept outside the vault, readable by anyone who uses this account, until this and every reminder is off. Reminders do the same.',
  'Closing the window locks Respite and leaves it in the tray. Quit ends it. Reminders do the same.',
] as const

/** What the reminders say and when they are silent. */
export const REMINDER_WORDS =
  'Each says only “A moment for yourself”. None comes on days off, in a pause, in quiet hours or with a client.'

/** How long Respite may stay blank with a client, in minutes. */
export const CLIENT_MINUTES = [10, 20, 30, 45, 50, 60, 75, 90, 120, 180] as const
