import type { SetUpDraft } from '../../../shared/contract/plan.ts'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { SavedState } from '../../components/saved-state.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { DeskSettings } from '../desk/desk-settings.tsx'
import { CountingField, HelpLineFields, HoursFields, ProfessionField } from '../plan/set-up-fields.tsx'
import { isWhole, useSetUpSettings } from '../plan/use-set-up.ts'
import { PassphraseSettings } from '../vault/passphrase-settings.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { SettingsGroup, SettingsSearch } from './settings-search.tsx'

/** Everything chosen at set-up, to be changed. */
export function SettingsScreen() {
  const { loaded, reload, changes, change, status } = useSetUpSettings()
  const { goTo } = useNavigation()
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {(value) => {
        const draft = { ...value.draft, ...changes }
        const fields = { draft, onChange: (more: Partial<SetUpDraft>) => change(draft, more) }
        return (
          <Screen
            title="Settings"
            lede="Changing how the days count moves the days ahead; what was done stays done."
          >
            <SettingsSearch>
              <SettingsGroup>
                <Section title="Your days">
                  <CountingField {...fields} />
                  <HoursFields {...fields} today={value.today} />
                </Section>
                <Section title="Your words">
                  <ProfessionField {...fields} />
                </Section>
                <Section title="Help nearby">
                  <HelpLineFields {...fields} />
                </Section>
                {isWhole(draft) && <SavedState status={status} />}
              </SettingsGroup>
              <DeskSettings />
              <ReadingSettings />
              <PassphraseSettings today={value.today} />
              <Section title="Backups">
                <p>One each day, which ones there are, and how to go back to one.</p>
                <Button kind="quiet" onPress={() => goTo({ screen: 'backups' })}>
                  See the backups
                </Button>
              </Section>
              <Section title="In and out">
                <p>Everything into files of your own, and pages from another journal into this one.</p>
                <Button kind="quiet" onPress={() => goTo({ screen: 'transfer' })}>
                  Export or import
                </Button>
              </Section>
              <Section title="Security">
                <p>What is protected and what is not, when Respite locks, and trying the recovery sheet.</p>
                <Button kind="quiet" onPress={() => goTo({ screen: 'security' })}>
                  Open the security page
                </Button>
              </Section>
              <Section title="An end">
                <p>The whole vault can be erased, so that nobody can read it again.</p>
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
