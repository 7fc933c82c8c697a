import type { PersonCode } from '../../../shared/contract/codes.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { LeftAloneWords } from '../identifiers/left-alone-words.tsx'
import { CodeForm } from './code-form.tsx'
import { CodeName } from './code-name.tsx'
import { offerWords } from './code-words.ts'
import styles from './codes.module.css'
import { nextColour, useCodes } from './use-codes.ts'

/** The register: every code in use, by name, and the way to a new one. */
export function CodesScreen() {
  const { loaded, reload, suggestion, save } = useCodes()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ codes }) => {
        const inUse = codes.filter((code) => !code.isPutAway)
        const putAway = codes.filter((code) => code.isPutAway)
        return (
          <Screen
            eyebrow="Journal"
            title="Codes for people"
            lede="A plant or a number stands for a person, and nothing here says who. Keep that in your head, not beside the code."
          >
            {inUse.length === 0 ? (
              <EmptyState heading="No codes yet">
                A page about you needs none. The first code comes with the first page that needs one.
              </EmptyState>
            ) : (
              <CodeList codes={inUse} />
            )}
            <Section title="A new code">
              <CodeForm
                key={codes.length}
                start={{ name: suggestion ?? '', colour: nextColour(codes) }}
                onSave={save}
                action="Keep this code"
                hint={offerWords(suggestion)}
              />
            </Section>
            {putAway.length > 0 && (
              <Section title="Put away">
                <CodeList codes={putAway} />
              </Section>
            )}
            <LeftAloneWords />
            <WayBack>Back to the journal</WayBack>
          </Screen>
        )
      }}
    </ScreenGate>
  )
}

function CodeList({ codes }: { readonly codes: readonly PersonCode[] }) {
  const { goTo } = useNavigation()
  return (
    <ul className={common.ruled}>
      {codes.map((code) => (
        <li key={code.id}>
          <button
            type="button"
            className={`${common.opens} ${styles.row}`}
            onClick={() => goTo({ screen: 'code', id: code.id })}
          >
            <CodeName name={code.name} colour={code.colour} />
            <span className={common.small}>{pagesWords(code.entries)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

function pagesWords(entries: number): string {
  if (entries === 0) return 'no pages'
  return entries === 1 ? 'one page' : `${entries} pages`
}
