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

/** Three lines: first, now, change, the word, and what would have been needed. */
export function ComparisonLines({ lines }: { readonly lines: readonly ComparisonLine[] }) {
  return lines.map((line) => (
    <Section key={line.subscale} title={SUBSCALE_NAMES[line.subscale]}>
      {line.kind === 'compared' ? (
        <>
          <p className={styles.line}>
            <span>
              {line.first}, then {line.now}
            </span>
            <span>{changeText(line.change)}</span>
            <strong className={styles.word}>{CHANGE_WORDS[line.word]}</strong>
          </p>
          <p>{[directionSentence(line.subscale), ...comparedLineSentences(line)].join(' ')}</p>
        </>
      ) : (
        <p>
          First: {scoreText(line.first)}. Now: {scoreText(line.now)}.
        </p>
      )}
    </Section>
  ))
}
