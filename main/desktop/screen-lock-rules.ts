/** The two buses of a Linux desktop: one for each session, one for the whole computer. */
export type DesktopBus = 'session' | 'system'

/** Those who show lock screens, each by its own name; the signal is the same. */
const SCREEN_SAVERS = [
  'org.freedesktop.ScreenSaver',
  'org.gnome.ScreenSaver',
  'org.cinnamon.ScreenSaver',
  'org.mate.ScreenSaver',
  'org.xfce.ScreenSaver',
]

/** What is listened for on a bus, and who has to be there for it to be told at all. */
type BusRules = { readonly names: readonly string[]; readonly signals: readonly string[] }

export const SESSION_RULES: BusRules = {
  names: SCREEN_SAVERS,
  signals: SCREEN_SAVERS.map((name) => `type='signal',interface='${name}',member='ActiveChanged'`),
}

/** logind: asks a session to lock, notes that it is locked, and tells before the computer sleeps. */
export const SYSTEM_RULES: BusRules = {
  names: ['org.freedesktop.login1'],
  signals: [
    "type='signal',interface='org.freedesktop.login1.Session',member='Lock'",
    "type='signal',interface='org.freedesktop.login1.Manager',member='PrepareForSleep'",
    "type='signal',interface='org.freedesktop.DBus.Properties',member='PropertiesChanged',arg0='org.freedesktop.login1.Session'",
  ],
}

/** Where logind keeps the session this app runs in; null where the session does not say. Other people's do not count. */
export function ownSessionPath(env: NodeJS.ProcessEnv): string | null {
  const id = env.XDG_SESSION_ID
  if (id === undefined || id === '') return null
  // As systemd writes a name into a path: a first digit, and whatever is no letter or digit, by its code.
  const escaped = [...id].map((sign, index) => {
    const isPlain = /[A-Za-z]/.test(sign) || (index > 0 && /[0-9]/.test(sign))
    return isPlain ? sign : `_${sign.charCodeAt(0).toString(16).padStart(2, '0')}`
  })
  return `/org/freedesktop/login1/session/${escaped.join('')}`
}
