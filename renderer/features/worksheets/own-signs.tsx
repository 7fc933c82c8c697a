import type { WorksheetValues } from '../../../shared/domain/worksheets/field.ts'
import { WARNING_SIGNS } from '../../../shared/domain/worksheets/forms/short-worksheets.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { useWorksheet } from './use-worksheet.ts'
import styles from './worksheets.module.css'

/** The parts in which something is written. */
function writtenParts(signs: WorksheetValues) {
  return WARNING_SIGNS.parts.filter(({ fields }) => fields.some(({ id }) => signs[id] !== undefined))
}

/** The early signs the person wrote down, each with its first step (clinical.md C11). */
export function OwnSigns({ signs }: { readonly signs: WorksheetValues }) {
  const { goTo } = useNavigation()
  const written = writtenParts(signs)
  return (
    <Section title="Your early signs">
      {written.length === 0 ? (
        <p>No early signs are written down yet. One is enough to begin with.</p>
      ) : (
        <ul className={common.ruled}>
          {written.map(({ id }) => (
            <li key={id} className={styles.row}>
              <span className={styles.name}>
                {signs[`${id}-sign`] ?? 'A sign without words yet'}
                <span className={styles.beside}>
                  {signs[`${id}-step`] === undefined
                    ? 'Nothing to do first yet.'
                    : `First step: ${signs[`${id}-step`]}`}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      <Button
        kind="quiet"
        onPress={() => goTo({ screen: 'worksheet', worksheet: 'warning-signs', stepId: null })}
      >
        {written.length === 0 ? 'Write down a sign' : 'Change them'}
      </Button>
    </Section>
  )
}

/** The same beside a look back, where they are not at hand yet; nothing where none is written down. */
export function OwnSignsToRead() {
  const { loaded, reload } = useWorksheet('warning-signs')
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ fields }) => writtenParts(fields).length > 0 && <OwnSigns signs={fields} />}
    </ScreenGate>
  )
}
