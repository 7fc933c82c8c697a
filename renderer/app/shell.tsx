import { useCallback, useEffect, useRef, useState } from 'react'
import { call, onEvent } from '../api/bridge.ts'
import { Navigation } from '../components/navigation.tsx'
import { Notice } from '../components/notice.tsx'
import { SnoozeLine } from '../features/desk/snooze-line.tsx'
import { KeptDrafts } from '../features/drafts/kept-drafts.tsx'
import { BuildAgeNotice } from './build-age-notice.tsx'
import { CurrentScreen } from './current-screen.tsx'
import { flushEverything } from './flush-register.ts'
import type { VaultPast } from './history-notice.tsx'
import { NavigationContext } from './navigation-context.ts'
import { MAIN_PLACES, mainPlaceOf, type Place } from './places.ts'
import styles from './shell.module.css'
import { Spelling } from './spelling.tsx'
import { TitlesContext, useTitlesAsked } from './titles-context.ts'
import { registerWhereabouts, type Trail, trailFrom } from './trail.ts'
import { beginClient } from './use-desk-keys.ts'
import { useLoaded } from './use-loaded.ts'
import { useScrolledBack } from './use-scrolled-back.ts'
import { VaultNotices } from './vault-notices.tsx'

const readTrail = () => call('desk.readTrail', {})

const LOCK_REFUSED = 'lock'
const LEAVE_REFUSED = 'leave'

/** Everything behind the lock gate: the list of words on the left, one screen beside it. */
export function Shell(props: { readonly past: VaultPast }) {
  const { loaded } = useLoaded(readTrail)
  if (loaded.state === 'loading') return null
  return <OpenShell {...props} start={trailFrom(loaded.state === 'ready' ? loaded.value.trail : null)} />
}

type OpenShellProps = { readonly past: VaultPast; readonly start: Trail }

function OpenShell({ past, start }: OpenShellProps) {
  const { place, goTo, goBack, remember, refused, forgetRefusal } = usePlaces(start.places)
  useScrolledBack(start.scrolled)
  useLockKey()
  const titlesAsked = useTitlesAsked()
  const [round, setRound] = useState(0)
  const lock = () => void call('vault.lock', {})
  return (
    <NavigationContext value={{ goTo, goBack, remember }}>
      <div className={styles.shell}>
        <Navigation
          label="Respite"
          items={MAIN_PLACES.map(({ name, place: target }) => ({
            name,
            isCurrent: mainPlaceOf(place) === target.screen,
            onPress: () => goTo(target),
          }))}
          pinned={[
            { name: 'Help', isCurrent: place.screen === 'help', onPress: () => goTo({ screen: 'help' }) },
            { name: 'With a client', isCurrent: false, onPress: beginClient },
            { name: 'Lock', isCurrent: false, onPress: lock },
          ]}
        />
        <main className={styles.main}>
          {refused !== null && (
            <Notice kind="failed" heading="What you typed could not be saved" onDismiss={forgetRefusal}>
              {refused === LOCK_REFUSED
                ? 'Respite stays open so that your text is not lost. Copy it somewhere safe, or make room on the disk, then lock again.'
                : 'You are still on this page so that your text is not lost. Copy it somewhere safe, or make room on the disk.'}
            </Notice>
          )}
          <VaultNotices past={past} />
          <KeptDrafts onBeforePutBack={flushEverything} onPutBack={() => setRound((before) => before + 1)} />
          {place.screen === 'today' && <BuildAgeNotice />}
          <SnoozeLine />
          <TitlesContext value={titlesAsked}>
            <Spelling>
              <CurrentScreen key={round} place={place} />
            </Spelling>
          </TitlesContext>
        </main>
      </div>
    </NavigationContext>
  )
}

/** Where the person is, where they came from, and leaving only once everything typed is saved. */
function usePlaces(start: readonly Place[]) {
  const [trail, setTrail] = useState(start)
  const [refused, setRefused] = useState<typeof LOCK_REFUSED | typeof LEAVE_REFUSED | null>(null)
  const remembered = useRef<Place | null>(null)
  const leave = useCallback((next: (trail: readonly Place[]) => readonly Place[]) => {
    void flushEverything().then((saved) => {
      setRefused(saved ? null : LEAVE_REFUSED)
      if (!saved) return
      const here = remembered.current
      remembered.current = null
      setTrail((trail) => next(here === null ? trail : [...trail.slice(0, -1), here]))
      window.scrollTo(0, 0)
    })
  }, [])
  useEffect(
    () =>
      registerWhereabouts(() => {
        const here = remembered.current
        return here === null ? trail : [...trail.slice(0, -1), here]
      }),
    [trail],
  )
  useEffect(() => onEvent('vault.lock-refused', () => setRefused(LOCK_REFUSED)), [])
  const goTo = useCallback((place: Place) => leave((trail) => [...trail.slice(-20), place]), [leave])
  const goBack = useCallback(
    () => leave((trail) => (trail.length > 1 ? trail.slice(0, -1) : [{ screen: 'today' }])),
    [leave],
  )
  return {
    place: trail.at(-1) ?? ({ screen: 'today' } as const),
    goTo,
    goBack,
    remember: useCallback((place: Place) => {
      remembered.current = place
    }, []),
    refused,
    forgetRefusal: () => setRefused(null),
  }
}

/** Ctrl+L (Cmd+L on a Mac) locks from anywhere. */
function useLockKey(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      void call('vault.lock', {})
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
