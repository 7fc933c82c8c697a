import { useCallback, useState } from 'react'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { momentWords } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { VersionDifference } from './version-difference.tsx'

/** Earlier texts of one entry: what differs from today's text, and the way back to it. */
export function VersionsScreen({ id }: { readonly id: string }) {
  const load = useCallback(() => readBoth(id), [id])
  const { loaded, reload } = useLoaded(load)
  const { goBack } = useNavigation()
  const [chosen, setChosen] = useState<{ readonly id: string; readonly body: string } | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)

  const choose = async (version: string) => {
    const result = await call('journal.readVersion', { id, version: Number(version) })
    if (result.ok) setChosen({ id: version, body: result.value.body })
    setFailure(result.ok ? null : errorWords(result.error))
  }
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entry, versions }) => {
        const goBackTo = async (body: string) => {
          const { kind, stepId, fields, revision } = entry
          const result = await call('journal.saveEntry', { id, kind, stepId, body, fields, revision })
          if (result.ok) goBack()
          else setFailure(errorWords(result.error))
        }
        return (
          <Screen
            title="Earlier versions"
            lede="The last state of each sitting, and what stood there before much was taken away."
          >
            <FailureNotice failure={failure} />
            {versions.length === 0 ? (
              <EmptyState heading="No earlier versions">There is one after the next sitting.</EmptyState>
            ) : (
              <RadioChoice
                label="As it was on"
                value={chosen?.id ?? null}
                onChange={(version) => void choose(version)}
                options={versions.map((version) => ({
                  value: String(version.id),
                  label: momentWords(version.savedAtMs),
                  description: version.words === 1 ? '1 word' : `${version.words} words`,
                }))}
              />
            )}
            {chosen !== null && (
              <Section title="What has changed since">
                <VersionDifference earlier={chosen.body} now={entry.body} />
                <Button kind="quiet" onPress={() => void goBackTo(chosen.body)}>
                  Go back to this text
                </Button>
                <p>Today’s text is kept as a version then, so nothing is lost.</p>
              </Section>
            )}
            <Button kind="plain" onPress={goBack}>
              Back to the page
            </Button>
          </Screen>
        )
      }}
    </ScreenGate>
  )
}

async function readBoth(id: string) {
  const [read, listed] = await Promise.all([
    call('journal.readEntry', { id }),
    call('journal.listVersions', { id }),
  ])
  if (!read.ok) return read
  if (!listed.ok) return listed
  return { ok: true as const, value: { entry: read.value.entry, versions: listed.value.versions } }
}
