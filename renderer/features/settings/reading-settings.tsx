import { FailureNotice } from '../../app/failure-notice.tsx'
import { Section } from '../../components/section.tsx'
import { SwitchLine } from '../../components/switch-line.tsx'
import common from '../../styles/common.module.css'
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
            description="Lists show the kind and the date of a page, and nothing of what is on it, until you ask; then they show it until Respite locks. A search shows the words it found."
          >
            Hide titles until asked
          </SwitchLine>
          {settings.hasSystemChecker ? (
            <SwitchLine
              isSelected={settings.checksSpelling}
              onChange={checkSpelling}
              description="Uses the spelling checker of this Mac, from the next unlocking on: the system then reads along with what you write. Respite downloads nothing and adds no word to any dictionary."
            >
              Check spelling while writing
            </SwitchLine>
          ) : (
            <p className={common.small}>
              Spelling is not checked on this system: it would need a download, and Respite makes none.
            </p>
          )}
        </>
      )}
    </Section>
  )
}
