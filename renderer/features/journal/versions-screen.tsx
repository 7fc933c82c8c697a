import { useCallback, useState } from 'react'
import { formOf } from '../../../shared/domain/journal/kinds.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { momentWords, plainDate } from '../../app/date-words.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { useLoaded } from '../../app/use-loaded.ts'
import { WayBack } from '../../app/way-back.tsx'
import { Button } from '../../components/button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { RadioChoice } from '../../components/radio-choice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'
import { EarlierText, VersionDifference } from './version-difference.tsx'

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
            eyebrow={`${formOf(entry.kind).name}, ${plainDate(entry.date)}`}
            title="Earlier versions"
            lede="How the page stood each time you stopped writing, and before a long passage went."
          >
            <FailureNotice failure={failure} />
            {versions.length === 0 ? (
              <EmptyState heading="No earlier versions">There is one after the next sitting.</EmptyState>
            ) : (
              <RadioChoice
                label="The page as it stood on"
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
              <>
                <Section title="As it stood then">
                  <EarlierText>{chosen.body}</EarlierText>
                  <p className={common.small}>The present text is kept as a version, so nothing is lost.</p>
                  <Button kind="quiet" onPress={() => void goBackTo(chosen.body)}>
                    Go back to this text
                  </Button>
                </Section>
                <Section
                  title="What has changed since"
                  description="Underlined is new. Struck through is gone."
                >
                  <VersionDifference earlier={chosen.body} now={entry.body} />
                </Section>
              </>
            )}
            <WayBack>Back to the page</WayBack>
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
