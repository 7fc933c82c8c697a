import {
  CRISIS_LINES,
  DUTY_SENTENCE,
  MEDICAL_CHECK,
  NO_SHIELD,
  NOBODY_READS,
  NOT_SAFE_NOW,
  STOP_TODAY,
} from '../../../shared/domain/help/help-page.ts'
import { Button } from '../../components/button.tsx'
import { ListedSection } from '../../components/listed-section.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import styles from './help-screen.module.css'
import { useLocalLine } from './use-local-line.ts'

/** When to get help: the same page at set-up, while locked and from every screen. It needs no score and no net. */
export function HelpScreen({ onClose }: { readonly onClose: () => void }) {
  const localLine = useLocalLine()
  return (
    <Screen title="Help" lede={NOBODY_READS}>
      <Section title={NOT_SAFE_NOW.heading}>
        <ol>
          {NOT_SAFE_NOW.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <dl className={styles.lines}>
          {localLine !== null && <Line where="Near you" line={localLine} />}
          {CRISIS_LINES.map(({ where, line }) => (
            <Line key={where} where={where} line={line} />
          ))}
        </dl>
        <p>{NO_SHIELD}</p>
      </Section>
      <ListedSection {...STOP_TODAY} />
      <p>{DUTY_SENTENCE}</p>
      <ListedSection {...MEDICAL_CHECK} />
      <Button kind="primary" onPress={onClose}>
        Close this page
      </Button>
    </Screen>
  )
}

function Line({ where, line }: { readonly where: string; readonly line: string }) {
  return (
    <div>
      <dt>{where}</dt>
      <dd>{line}</dd>
    </div>
  )
}
