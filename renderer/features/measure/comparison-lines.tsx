import type { ComparisonLine } from '../../../shared/domain/measure/comparison.ts'
import { SUBSCALE_NAMES } from '../../../shared/domain/measure/items.ts'
import {
  CHANGE_WORDS,
  changeText,
  comparedLineSentences,
  directionSentence,
  scoreText,
} from '../../../shared/domain/measure/wording.ts'
import { Section } from '../../components/section.tsx'
import styles from './comparison-lines.module.css'

/** Three lines: first, now, change, the word, and what it takes; what an unclear word means stands under the first of them. */
export function ComparisonLines({ lines }: { readonly lines: readonly ComparisonLine[] }) {
  const firstUnclear = lines.find((line) => line.kind === 'compared' && line.word === 'not-clearly-different')
  return lines.map((line) => (
    <Section key={line.subscale} title={SUBSCALE_NAMES[line.subscale]}>
      {line.kind === 'compared' ? (
        <>
          <p className={styles.line}>
            {line.first}, then {line.now}: {changeText(line.change)}
            <strong className={styles.word}>{CHANGE_WORDS[line.word]}</strong>
          </p>
          <p>
            {[directionSentence(line.subscale), ...comparedLineSentences(line, line === firstUnclear)].join(
              ' ',
            )}
          </p>
        </>
      ) : (
        <p>
          First: {scoreText(line.first)}. Now: {scoreText(line.now)}.
        </p>
      )}
    </Section>
  ))
}
