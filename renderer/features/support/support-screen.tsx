import { useEffect, useRef } from 'react'
import {
  ACCOUNTABILITY_KINDS,
  SUPPORT_KINDS,
  type SupportKind,
} from '../../../shared/domain/support/kinds.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import type { Place } from '../../app/places.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { ACCOUNTABILITY_WORDS } from './accountability-words.ts'
import { ownTherapyWords } from './own-therapy-words.ts'
import styles from './support.module.css'
import { SupportList } from './support-list.tsx'
import { dueWords } from './support-words.ts'
import { type SupportOverview, useSupport, useSupportActions } from './use-support.ts'

/** Who and what is there, and the dates that hold it. `part` is the list to begin at. */
export function SupportScreen({ part }: { readonly part: SupportKind | null }) {
  const { loaded, reload } = useSupport()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(overview) => <SupportPage overview={overview} part={part} onChanged={reload} />}
    </ScreenGate>
  )
}

type SupportPageProps = {
  readonly overview: SupportOverview
  readonly part: SupportKind | null
  readonly onChanged: () => void
}

function SupportPage({ overview, part, onChanged }: SupportPageProps) {
  const { failure, markUsed } = useSupportActions(onChanged)
  const begin = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (part !== null && part !== 'person') begin.current?.scrollIntoView({ block: 'start' })
  }, [part])
  return (
    <Screen title="Support" lede="People, practices and places that help, and the dates you give them.">
      <FailureNotice failure={failure} />
      {SUPPORT_KINDS.map((kind) => (
        <div key={kind} ref={kind === part ? begin : null}>
          <SupportList
            kind={kind}
            entries={overview.entries.filter((entry) => entry.kind === kind)}
            today={overview.today}
            onUsed={(id) => void markUsed(id)}
            adding={overview.entries.length > 0 ? 'quiet' : kind === 'person' ? 'primary' : 'plain'}
          />
        </div>
      ))}
      <Section title="Dates">
        <ul className={common.ruled}>
          <DateRow
            name="Own therapy or consultation"
            note={ownTherapyWords(overview.ownTherapy)}
            place={{ screen: 'own-therapy' }}
          />
          <DateRow
            name="Appointments with yourself"
            note={appointmentsNote(overview)}
            place={{ screen: 'appointments' }}
          />
          {ACCOUNTABILITY_KINDS.map((kind) => {
            const arrangement = overview.arrangements.find((candidate) => candidate.kind === kind)
            return (
              <DateRow
                key={kind}
                name={ACCOUNTABILITY_WORDS[kind].name}
                note={
                  arrangement === undefined ? ACCOUNTABILITY_WORDS[kind].note : dueWords(arrangement.state)
                }
                place={{ screen: 'accountability', kind }}
              />
            )
          })}
        </ul>
      </Section>
    </Screen>
  )
}

type DateRowProps = { readonly name: string; readonly note: string; readonly place: Place }

function DateRow({ name, note, place }: DateRowProps) {
  const { goTo } = useNavigation()
  return (
    <li className={styles.row}>
      <button type="button" className={`${common.opens} ${styles.open}`} onClick={() => goTo(place)}>
        <span className={`${common.opened} ${styles.name}`}>{name}</span>
        <span className={styles.purpose}>{note}</span>
      </button>
    </li>
  )
}

/** The nearest of the appointments, in a few words. */
function appointmentsNote({ appointments }: SupportOverview): string {
  if (appointments.length === 0) return 'A day, a time, a rhythm.'
  const [nearest] = appointments
    .flatMap(({ what, state }) => (state.kind === 'ended' ? [] : [{ what, state }]))
    .sort((a, b) => (a.state.on < b.state.on ? -1 : 1))
  if (nearest === undefined) return 'Nothing more is planned.'
  return nearest.what === '' ? dueWords(nearest.state) : `${nearest.what}. ${dueWords(nearest.state)}`
}
