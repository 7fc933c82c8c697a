import { useId } from 'react'
import { formOf, JOURNAL_KINDS, startsFresh } from '../../../shared/domain/journal/kinds.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { Button } from '../../components/button.tsx'
import common from '../../styles/common.module.css'
import styles from './new-pages.module.css'

/** The kinds of page that can be begun from the journal beside the evening page. */
export function NewPages() {
  const { goTo } = useNavigation()
  const id = useId()
  return (
    <div className={styles.kinds}>
      <p id={id} className={common.small}>
        Or another kind
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: these are buttons under one name, not fields of a form. */}
      <div role="group" aria-labelledby={id} className={styles.row}>
        {JOURNAL_KINDS.filter((kind) => formOf(kind).isOffered).map((kind) => (
          <Button
            key={kind}
            kind="plain"
            onPress={() => goTo({ screen: 'write', kind, stepId: null, isNew: startsFresh(kind) })}
          >
            {formOf(kind).name}
          </Button>
        ))}
      </div>
    </div>
  )
}
