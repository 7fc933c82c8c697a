import type { SetUpDraft } from '../../../shared/contract/plan.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import type { Place } from '../../app/places.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { DeskSettings } from '../desk/desk-settings.tsx'
import { CountingField, HelpLineFields, HoursFields, ProfessionField } from '../plan/set-up-fields.tsx'
import { isWhole, useSetUpSettings } from '../plan/use-set-up.ts'
import { PassphraseSettings } from '../vault/passphrase-settings.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { SettingsGroup, SettingsSearch } from './settings-search.tsx'

/** Everything chosen at set-up, to be changed. */
export function SettingsScreen({ opens }: Pick<Extract<Place, { screen: 'settings' }>, 'opens'>) {
  const { loaded, reload, changes, change, status } = useSetUpSettings()
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(value) => {
        const draft = { ...value.draft, ...changes }
        const fields = { draft, onChange: (more: Partial<SetUpDraft>) => change(draft, more) }
        return (
          <Screen title="Settings">
            <SettingsSearch>
              <SettingsGroup>
                <Section
                  title="Your days"
                  description="If you change how the days are counted, the days ahead move. What was done stays."
                >
                  <CountingField {...fields} />
                  <HoursFields {...fields} today={value.today} />
                </Section>
                <Section title="Your words">
                  <ProfessionField {...fields} />
                </Section>
                <Section title="Help nearby">
                  <HelpLineFields {...fields} />
                </Section>
                {isWhole(draft) && (
                  <div className={status.kind === 'failed' ? undefined : common.inTheGap}>
                    <SavedState status={status} />
                  </div>
                )}
              </SettingsGroup>
              <DeskSettings />
              <ReadingSettings />
              <PassphraseSettings opensSheet={opens === 'recovery-sheet'} />
              <Section
                title="Backups"
                description="One is made each day you unlock. See them, or go back to one."
              >
                <Button kind="quiet" onPress={() => goTo({ screen: 'backups' })}>
                  See the backups
                </Button>
              </Section>
              <Section
                title="Export and import"
                description="Everything into files of your own, and pages from another journal into this one."
              >
                <Button kind="quiet" onPress={() => goTo({ screen: 'transfer' })}>
                  Export or import
                </Button>
              </Section>
              <Section
                title="Security"
                description="When Respite locks, trying the recovery sheet, and what is protected."
              >
                <Button kind="quiet" onPress={() => goTo({ screen: 'security' })}>
                  Open the security page
                </Button>
              </Section>
              <Section
                title="Erasing"
                description="Erases the vault on this computer. Copies kept elsewhere stay."
              >
                <Button kind="plain" onPress={() => goTo({ screen: 'erase' })}>
                  Erase this vault
                </Button>
              </Section>
            </SettingsSearch>
          </Screen>
        )
      }}
    </ScreenGate>
  )
}
