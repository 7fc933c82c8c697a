import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import styles from './found-list.module.css'

const readWords = () => call('identifiers.readDismissed', { entryId: null })

/** The words that are never to be marked, each with a way to mark it again. Absent where there are none. */
export function LeftAloneWords() {
  const { loaded, reload } = useLoaded(readWords)
  if (loaded.state !== 'ready' || loaded.value.always.length === 0) return null
  const restore = async (word: string) => {
    await call('identifiers.restore', { word })
    reload()
  }
  return (
    <Section title="Words that are never marked">
      <ul className={styles.list}>
        {loaded.value.always.map(({ word, folded }) => (
          <li key={folded} className={styles.choices}>
            <span className={styles.word}>{word}</span>
            <Button kind="plain" label={`Mark it again: ${word}`} onPress={() => void restore(word)}>
              Mark it again
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
