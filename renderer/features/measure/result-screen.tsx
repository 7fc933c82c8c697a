import { useCallback } from 'react'
import { CREDIT_LINE, SUBSCALE_NAMES, SUBSCALES } from '../../../shared/domain/measure/items.ts'
import { scoreProQol } from '../../../shared/domain/measure/scoring.ts'
import {
  BAND_NOTE,
  directionSentence,
  marginSentence,
  SINGLE_RESULT_SENTENCE,
  scoreText,
  WHAT_IS_NOT_ASKED,
} from '../../../shared/domain/measure/wording.ts'
import { call } from '../../api/bridge.ts'
import { plainDate } from '../../app/date-words.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { BackToMeasure } from './back-to-measure.tsx'
import { CorrectionsSection } from './corrections-section.tsx'
import { HelpSection } from './help-section.tsx'
import styles from './measure-screen.module.css'

/** One measure by itself: three scores, how exact they are, and what they do not say. */
export function ResultScreen({ id }: { readonly id: string }) {
  const load = useCallback(() => call('measure.readResult', { id }), [id])
  const { loaded, reload } = useLoaded(load)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ measure, corrections }) => {
        const scores = scoreProQol(measure.answers)
        return (
          <Screen
            eyebrow="Measure"
            title={`Where you stood on ${plainDate(measure.submittedOn)}`}
            lede={`${SINGLE_RESULT_SENTENCE} ${WHAT_IS_NOT_ASKED}`}
          >
            {SUBSCALES.map((subscale) => (
              <Section key={subscale} title={SUBSCALE_NAMES[subscale]}>
                <div>
                  <p className={styles.score}>{scoreText(scores[subscale])}</p>
                  <p className={common.small}>
                    {directionSentence(subscale)} {marginSentence(subscale)}
                  </p>
                </div>
              </Section>
            ))}
            <Section title="How to read these">
              <p>{BAND_NOTE}</p>
            </Section>
            <CorrectionsSection measure={measure} corrections={corrections} onChanged={reload} />
            <HelpSection firstSentence={null} />
            <p className={common.small}>{CREDIT_LINE}</p>
            <BackToMeasure />
          </Screen>
        )
      }}
    </ScreenGate>
  )
}
