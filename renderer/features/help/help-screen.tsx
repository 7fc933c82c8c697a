import {
  CALL_A_LINE,
  CRISIS_LINES,
  DUTY_SENTENCE,
  MEDICAL_CHECK,
  NO_SHIELD,
  NOBODY_READS,
  NOT_SAFE_NOW,
  STOP_TODAY,
} from '../../../shared/domain/help/help-page.ts'
import { Button } from '../../components/button.tsx'
import { CopyLine } from '../../components/copy-line.tsx'
import { ListedSection } from '../../components/listed-section.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import styles from './help-screen.module.css'
import { useLocalLine } from './use-local-line.ts'

/** When to get help: the same page at set-up, while locked and from every screen. It needs no score and no net. */
export function HelpScreen({ onClose }: { readonly onClose: () => void }) {
  return (
    <Screen title="Help">
      <Section title={NOT_SAFE_NOW.heading}>
        <ol className={styles.steps}>
          {NOT_SAFE_NOW.lines.map((line) => (
            <li key={line}>
              {line}
              {line === CALL_A_LINE && <CrisisLines />}
            </li>
          ))}
        </ol>
        <p>{NOBODY_READS}</p>
        <p>{NO_SHIELD}</p>
      </Section>
      <Section title={STOP_TODAY.heading}>
        <ul>
          {STOP_TODAY.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className={common.small}>{DUTY_SENTENCE}</p>
      </Section>
      <ListedSection {...MEDICAL_CHECK} />
      <div className={common.wayBack}>
        <Button kind="quiet" onPress={onClose}>
          Close this page
        </Button>
      </div>
    </Screen>
  )
}

/** The person's own line first, where they gave one. */
function CrisisLines() {
  const localLine = useLocalLine()
  return (
    <div className={styles.lines}>
      {localLine !== null && <CopyLine label="Near you" text={localLine} />}
      {CRISIS_LINES.map(({ where, line, note }) => (
        <CopyLine key={where} label={where} text={line} note={note} />
      ))}
    </div>
  )
}
