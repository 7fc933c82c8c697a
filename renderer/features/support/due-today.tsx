import type { DueItem } from '../../../shared/contract/support.ts'
import { clockWords, longDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import type { Place } from '../../app/places.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { SettledNote } from './settled-note.tsx'
import styles from './support.module.css'
import { useDue, useSupportActions } from './use-support.ts'

/** How many lines Today holds; the others stand on the Support screens. */
const MOST_SHOWN = 3

/**
 * What has come due, as a few quiet lines on Today; nothing at all where nothing has. `onlyOwnTherapy` is for a day
 * checked in as depleted: what carries the person stays, what asks something of them waits.
 */
export function DueToday({ onlyOwnTherapy }: { readonly onlyOwnTherapy: boolean }) {
  const { goTo } = useNavigation()
  const { loaded, reload } = useDue()
  const actions = useSupportActions(reload)
  if (loaded.state !== 'ready') return null
  const items = loaded.value.items.filter(({ kind }) => !onlyOwnTherapy || kind === 'own-therapy')
  if (items.length === 0 && actions.settled === null) return null
  return (
    <Section title="Dates you gave yourself">
      <FailureNotice failure={actions.failure} />
      <ul className={common.ruled}>
        {items.slice(0, MOST_SHOWN).map((item) => (
          <DueRow
            key={item.subject}
            item={item}
            onDone={() =>
              void actions.settle({
                subject: item.subject,
                on: item.on,
                outcome: 'done',
                reason: null,
                note: '',
              })
            }
            onLater={() => void actions.snooze(item.subject, 1)}
          />
        ))}
      </ul>
      <SettledNote actions={actions} />
      {items.length > MOST_SHOWN && (
        <Button kind="plain" onPress={() => goTo({ screen: 'support', part: null })}>
          The others are in Support
        </Button>
      )}
    </Section>
  )
}

type DueRowProps = { readonly item: DueItem; readonly onDone: () => void; readonly onLater: () => void }

function DueRow({ item, onDone, onLater }: DueRowProps) {
  const { goTo } = useNavigation()
  const name = nameOf(item)
  return (
    <li className={styles.row}>
      <button type="button" className={`${common.opens} ${styles.open}`} onClick={() => goTo(placeOf(item))}>
        <span className={`${common.opened} ${styles.name}`}>{name}</span>
        <span className={styles.purpose}>{whenOf(item)}</span>
      </button>
      <div className={styles.beside}>
        {item.kind !== 'own-therapy' && item.kind !== 'measure' && (
          <Button kind="plain" onPress={onDone} label={`Done: ${name}`}>
            Done
          </Button>
        )}
        <Button kind="plain" onPress={onLater} label={`Tomorrow: ${name}`}>
          Tomorrow
        </Button>
      </div>
    </li>
  )
}

function nameOf({ kind, what, withWhom }: DueItem): string {
  const whom = withWhom === '' ? '' : ` with ${withWhom}`
  switch (kind) {
    case 'appointment':
      return `${what.trim() === '' ? 'An hour for you' : what}${whom}`
    case 'check-in':
      return `A check-in${whom}`
    case 'review':
      return 'A look back'
    case 'measure':
      return 'The measure again'
    case 'own-therapy':
      return `Your own therapy or consultation${whom}`
  }
}

function whenOf({ kind, on, atMinute, isOverdue }: DueItem): string {
  if (kind === 'own-therapy' && isOverdue) return 'The date has passed. When is the next one?'
  if (isOverdue) return `It was meant for ${longDate(on)}.`
  return atMinute === null ? 'Today.' : `Today, ${clockWords(atMinute)}.`
}

function placeOf({ kind }: DueItem): Place {
  switch (kind) {
    case 'appointment':
      return { screen: 'appointments' }
    case 'own-therapy':
      return { screen: 'own-therapy' }
    default:
      return { screen: 'accountability', kind }
  }
}
