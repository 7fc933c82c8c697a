import { useState } from 'react'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Notice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { DeskSettings } from '../desk/desk-settings.tsx'
import { SetUpForm } from '../plan/set-up-form.tsx'
import { useSetUp } from '../plan/use-set-up.ts'
import { PassphraseSettings } from '../vault/passphrase-settings.tsx'
import { ReadingSettings } from './reading-settings.tsx'
import { SettingsGroup, SettingsSearch } from './settings-search.tsx'

/** Everything chosen at set-up, to be changed. */
export function SettingsScreen() {
  const { loaded, changes, change, save, failure, isSaving } = useSetUp()
  const { goTo } = useNavigation()
  const [isSaved, setSaved] = useState(false)
  return (
    <ScreenGate loaded={loaded} onRetry={() => undefined}>
      {(value) => {
        const draft = { ...value.draft, ...changes }
        const keep = async () => setSaved(await save(draft))
        return (
          <Screen
            title="Settings"
            lede="Changing how the days count moves the days ahead; what was done stays done."
          >
            <SettingsSearch>
              <SettingsGroup>
                <SetUpForm
                  draft={draft}
                  today={value.today}
                  onChange={(more) => {
                    setSaved(false)
                    change(more)
                  }}
                  showsStartDate
                />
                {failure !== null && (
                  <Notice kind="failed" heading={failure.happened}>
                    {failure.nextStep}
                  </Notice>
                )}
                <p role="status">{isSaved ? 'Saved' : ''}</p>
                <Button
                  kind="primary"
                  onPress={() => void keep()}
                  isDisabled={draft.professionWord.trim() === '' || draft.workdays.length === 0}
                  isPending={isSaving}
                  pendingWords="Saving"
                >
                  Keep these settings
                </Button>
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
