import { formOf, JOURNAL_KINDS, startsFresh } from '../../../shared/domain/journal/kinds.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import styles from './new-pages.module.css'

/** The kinds of page that can be begun from the journal, and the two shelves. */
export function NewPages() {
  const { goTo } = useNavigation()
  return (
    <div className={styles.row}>
      {JOURNAL_KINDS.filter((kind) => formOf(kind).isOffered).map((kind) => (
        <Button
          key={kind}
          kind="quiet"
          onPress={() => goTo({ screen: 'write', kind, stepId: null, isNew: startsFresh(kind) })}
        >
          {formOf(kind).name}
        </Button>
      ))}
      <Button kind="plain" onPress={() => goTo({ screen: 'shelf', shelf: 'supervision' })}>
        Take to supervision
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'shelf', shelf: 'therapy' })}>
        Take to my therapy
      </Button>
    </div>
  )
}
