import { useCallback, useEffect, useRef, useState } from 'react'
import { call, onEvent } from '../api/bridge.ts'
import { Button } from '../components/button.tsx'
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

/**
 * What opens beside a page whose text cannot be saved, with that page kept behind it: where the vault's own files are
 * gone, the ways out must not cost the text.
 */
const OPEN_BESIDE_UNSAVED: ReadonlySet<Place['screen']> = new Set(['settings', 'backups', 'transfer', 'help'])

/** Everything behind the lock gate: the list of words on the left, one screen beside it. */
export function Shell(props: { readonly past: VaultPast }) {
  const { loaded } = useLoaded(readTrail)
  if (loaded.state === 'loading') return null
  return <OpenShell {...props} start={trailFrom(loaded.state === 'ready' ? loaded.value.trail : null)} />
}

type OpenShellProps = { readonly past: VaultPast; readonly start: Trail }

function OpenShell({ past, start }: OpenShellProps) {
  const { place, beside, goTo, goBack, remember, refused, forgetRefusal } = usePlaces(start.places)
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
            isCurrent: mainPlaceOf(beside ?? place) === target.screen,
            onPress: () => goTo(target),
          }))}
          pinned={[
            {
              name: 'Help',
              isCurrent: (beside ?? place).screen === 'help',
              onPress: () => goTo({ screen: 'help' }),
            },
            { name: 'With a client', isCurrent: false, onPress: beginClient },
            { name: 'Lock', isCurrent: false, onPress: lock },
          ]}
        />
        <main className={styles.main}>
          {refused !== null && (
            <Notice kind="failed" heading="What you typed could not be saved" onDismiss={forgetRefusal}>
              {refused === LOCK_REFUSED
                ? 'Respite stays open so that your text is not lost. Copy it somewhere safe, or put right what the page names, then lock again.'
                : 'You are still on this page so that your text is not lost. Copy it somewhere safe, or put right what the page names. Settings and the backups open all the same.'}
            </Notice>
          )}
          <VaultNotices past={past} />
          <KeptDrafts onBeforePutBack={flushEverything} onPutBack={() => setRound((before) => before + 1)} />
          {beside === null && place.screen === 'today' && <BuildAgeNotice />}
          <SnoozeLine />
          <TitlesContext value={titlesAsked}>
            <Spelling>
              {beside !== null && (
                <Button kind="quiet" onPress={goBack}>
                  Back to what you typed
                </Button>
              )}
              <div hidden={beside !== null}>
                <CurrentScreen key={round} place={place} />
              </div>
              {beside !== null && <CurrentScreen place={beside} />}
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
  const [beside, setBeside] = useState<Place | null>(null)
  const isBeside = useRef(false)
  const remembered = useRef<Place | null>(null)
  const showBeside = useCallback((shown: Place | null) => {
    isBeside.current = shown !== null
    setBeside(shown)
  }, [])
  const leave = useCallback(
    (next: (trail: readonly Place[]) => readonly Place[], target: Place | null) => {
      void flushEverything().then((saved) => {
        setRefused(saved ? null : LEAVE_REFUSED)
        if (!saved) {
          if (target !== null && OPEN_BESIDE_UNSAVED.has(target.screen)) showBeside(target)
          return
        }
        showBeside(null)
        const here = remembered.current
        remembered.current = null
        setTrail((trail) => next(here === null ? trail : [...trail.slice(0, -1), here]))
        window.scrollTo(0, 0)
      })
    },
    [showBeside],
  )
  useEffect(
    () =>
      registerWhereabouts(() => {
        const here = remembered.current
        return here === null ? trail : [...trail.slice(0, -1), here]
      }),
    [trail],
  )
  useEffect(() => onEvent('vault.lock-refused', () => setRefused(LOCK_REFUSED)), [])
  const goTo = useCallback((place: Place) => leave((trail) => [...trail.slice(-20), place], place), [leave])
  const goBack = useCallback(() => {
    if (isBeside.current) showBeside(null)
    else leave((trail) => (trail.length > 1 ? trail.slice(0, -1) : [{ screen: 'today' }]), null)
  }, [leave, showBeside])
  return {
    place: trail.at(-1) ?? ({ screen: 'today' } as const),
    beside,
    goTo,
    goBack,
    remember: useCallback((place: Place) => {
      if (!isBeside.current) remembered.current = place
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
