import type { DesktopCallName, Handlers } from '../../../shared/contract/index.ts'
import { buildAge } from '../../../shared/domain/build-age.ts'
import { type CivilDate, civilDateAt, minutesOfDayAt } from '../../../shared/domain/civil-date.ts'
import { USUAL_EVENING_MINUTES } from '../../../shared/domain/desk/evening.ts'
import type { Clock } from '../clock.ts'
import type { SettingsStore } from '../settings.ts'
import type { VaultOwner } from '../vault-owner.ts'
import type { AppWindow } from '../windows.ts'
import type { ClientHour } from './client-hour.ts'
import { deskChoicesOf, withChoices } from './desk-settings.ts'
import type { Reminders } from './reminders.ts'
import type { RhythmKeeper } from './rhythm-keeper.ts'
import type { StartAtLogin } from './start-at-login.ts'

/** What the answers about the desk are made of. */
export type DeskParts = {
  readonly owner: Pick<VaultOwner, 'state' | 'lock' | 'lastLock'>
  readonly settings: SettingsStore
  readonly clock: Clock
  /** The day this build was made; null where nothing was built. */
  readonly builtOn: CivilDate | null
  readonly clientHour: ClientHour
  readonly reminders: Pick<Reminders, 'check' | 'canSnooze' | 'snooze'>
  readonly rhythm: Pick<RhythmKeeper, 'current' | 'keep' | 'called' | 'forget'>
  readonly startAtLogin: Pick<StartAtLogin, 'set'>
  readonly window: Pick<AppWindow, 'zoom' | 'protect'>
  /** Puts a fresh window in place of the one that is there. */
  readonly showState: () => void
}

type DeskCallName = Extract<DesktopCallName, `desk.${string}`>

/** How the app behaves on this desk. */
export function deskAnswers(parts: DeskParts): Pick<Handlers<DesktopCallName, undefined>, DeskCallName> {
  const { owner, settings, clientHour, window, rhythm, reminders } = parts
  return {
    'desk.readChoices': () => {
      const choices = deskChoicesOf(settings.read().desk)
      return {
        choices,
        platform: platformName(process.platform),
        eveningIsAtMinutes:
          choices.eveningAtMinutes ?? rhythm.current()?.eveningMinutes ?? USUAL_EVENING_MINUTES,
      }
    },
    'desk.changeChoices': (changes) => {
      const { opensAtWorkdayStart: opens } = changes
      // The system is asked first: where it refuses, the switch stays as it was.
      if (opens !== undefined) parts.startAtLogin.set(opens)
      settings.change({ desk: withChoices(settings.read().desk, changes) })
      rhythm.keep()
      window.protect()
      void reminders.check()
      return {}
    },
    'desk.readGate': () => {
      const endsAtMs = clientHour.endsAtMs()
      const { timeZone } = parts.clock.now()
      return {
        clientUntilMinutes: endsAtMs === null ? null : minutesOfDayAt(endsAtMs, timeZone),
        canSnooze: reminders.canSnooze(),
      }
    },
    'desk.beginClient': async ({ trail }) => {
      clientHour.begin(trail)
      if (owner.state() === 'locked') parts.showState()
      const began = await owner.lock('with-client')
      if (!began) clientHour.end()
      return { began }
    },
    'desk.readTrail': () => {
      if (owner.lastLock().reason !== 'with-client') clientHour.forgetTrail()
      return { trail: clientHour.readTrail() }
    },
    'desk.snooze': () => {
      reminders.snooze()
      return {}
    },
    'desk.readBuildAge': () => {
      const { nowMs, timeZone } = parts.clock.now()
      const age = parts.builtOn === null ? null : buildAge(parts.builtOn, civilDateAt(nowMs, timeZone, 0))
      return { age, wasSaid: settings.read().desk.oldBuildSaid === parts.builtOn }
    },
    'desk.noteBuildAgeSaid': () => {
      settings.note({ desk: { ...settings.read().desk, oldBuildSaid: parts.builtOn } })
      return {}
    },
    'desk.zoom': ({ direction }) => ({ percent: window.zoom(direction) }),
  }
}

function platformName(platform: NodeJS.Platform): 'mac' | 'windows' | 'linux' {
  if (platform === 'darwin') return 'mac'
  return platform === 'win32' ? 'windows' : 'linux'
}
