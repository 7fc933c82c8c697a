import { FailureNotice } from '../../app/failure-notice.tsx'
import { Section } from '../../components/section.tsx'
import { SwitchLine } from '../../components/switch-line.tsx'
import { useReadingSettings } from './use-reading-settings.ts'

/** What shows of a page to whoever looks over a shoulder, and whether spelling is checked. */
export function ReadingSettings() {
  const { settings, failure, hideTitles, checkSpelling } = useReadingSettings()
  return (
    <Section title="Lists and writing">
      <FailureNotice failure={failure} />
      {settings !== null && (
        <>
          <SwitchLine
            isSelected={settings.hidesTitles}
            onChange={hideTitles}
            description="Lists and search show the kind and the date of a page, and nothing of what is on it, until you ask."
          >
            Hide titles until asked
          </SwitchLine>
          <SwitchLine
            isSelected={settings.checksSpelling}
            onChange={checkSpelling}
            description={spellingWords(settings.hasSystemChecker)}
          >
            Check spelling while writing
          </SwitchLine>
        </>
      )}
    </Section>
  )
}

function spellingWords(hasSystemChecker: boolean): string {
  return hasSystemChecker
    ? 'Uses the spelling checker of this Mac, from the next unlocking on: the system then reads along with what you write. Respite downloads nothing and adds no word to any dictionary.'
    : 'On this system the checker would need a dictionary from the network. Respite downloads nothing and adds no word to any dictionary, so the switch changes nothing here. On a Mac it uses the checker of the system.'
}
