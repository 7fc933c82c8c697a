import { useState } from 'react'
import { NOT_PROTECTED, PARAMETERS, PROTECTED } from '../../../shared/domain/safekeeping/security-page.ts'
import { plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { DefinitionLine } from '../../components/definition-line.tsx'
import { DefinitionList } from '../../components/definition-list.tsx'
import { ListedSection } from '../../components/listed-section.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { BuildAge } from './build-age.tsx'
import { LegalHold } from './legal-hold.tsx'
import { RehearsalForm } from './rehearsal-form.tsx'
import { useSafekeeping } from './use-safekeeping.ts'

const IDLE_CHOICES = ['1', '2', '3', '5', '10', '15', '30', '60'] as const

/** What is protected and what is not, when it locks, whether the recovery sheet holds, and the legal hold. */
export function SecurityScreen() {
  const { loaded, reload, failure, setLegalHold, letHeldGo, setIdleMinutes } = useSafekeeping()
  const [isAssessing, setAssessing] = useState(false)
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(value) => (
        <Screen title="Security" lede="What Respite keeps from others, and what it cannot.">
          <FailureNotice failure={failure} />
          <Section title="When it locks by itself">
            <p>
              Respite locks when the computer sleeps, when its clock is set back, and when you have not typed
              or clicked for a while.{' '}
              {value.seesScreenLock
                ? 'When this computer locks its screen, Respite locks too.'
                : 'On this desktop Respite cannot see when the screen is locked, so a short time is better here.'}
              {!value.seesIdleTime &&
                ' This desktop does not say when you type or click elsewhere, so only what you do in Respite’s own window counts: it also locks while you work in other programs.'}
            </p>
            <SelectField
              label="Lock after"
              value={String(value.idleMinutes)}
              options={idleOptions(value.idleMinutes)}
              onChange={(minutes) => setIdleMinutes(Number(minutes))}
            />
          </Section>
          <Section title="The recovery sheet">
            <p>{sheetLine(value)}</p>
            {value.sheetKeptOn === null && (
              <Button kind="quiet" onPress={() => goTo({ screen: 'settings', opens: 'recovery-sheet' })}>
                Make a recovery sheet
              </Button>
            )}
            <RehearsalForm onTried={reload} />
          </Section>
          <LegalHold
            since={value.legalHoldSince}
            heldStates={value.heldStates}
            onChange={setLegalHold}
            letGo={letHeldGo}
          />
          <BuildAge />
          <ListedSection {...PROTECTED} />
          <ListedSection {...NOT_PROTECTED} />
          {isAssessing ? (
            <Section title="Formats and parameters">
              <DefinitionList>
                {PARAMETERS.map(({ name, value: words }) => (
                  <DefinitionLine key={name} term={name}>
                    {words}
                  </DefinitionLine>
                ))}
              </DefinitionList>
            </Section>
          ) : (
            <Button kind="plain" onPress={() => setAssessing(true)}>
              Formats and parameters, for whoever has to assess them
            </Button>
          )}
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

function sheetLine(value: {
  readonly sheetKeptOn: string | null
  readonly lastRehearsed: string | null
}): string {
  if (value.sheetKeptOn === null)
    return 'There’s no sheet that anybody has shown to be on paper. Make one, or, if you have one already, type it in below.'
  const tried =
    value.lastRehearsed === null
      ? `Kept on ${plainDate(value.sheetKeptOn)}; not tried yet.`
      : `Last tried on ${plainDate(value.lastRehearsed)}.`
  return `${tried} Respite asks for it on day 3, on day 14, and then once a quarter.`
}

/** The usual choices, and the present one where it is another. */
function idleOptions(current: number): readonly { readonly value: string; readonly label: string }[] {
  const values = new Set<number>([...IDLE_CHOICES.map(Number), current])
  return [...values]
    .toSorted((one, other) => one - other)
    .map((minutes) => ({ value: String(minutes), label: minutes === 1 ? '1 minute' : `${minutes} minutes` }))
}
