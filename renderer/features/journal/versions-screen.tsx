import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { fittingFields } from '../../../shared/domain/journal/field.ts'
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
import { FormDifference, FormLine } from './earlier-form.tsx'
import { useLaterVersions, VERSIONS_A_PAGE } from './use-later-versions.ts'
import { EarlierText, VersionDifference } from './version-difference.tsx'

type Chosen = { readonly id: string } & Output<'journal.readVersion'>

/** Earlier states of one entry: what differs from today's, and the way back to one. */
export function VersionsScreen({ id }: { readonly id: string }) {
  const load = useCallback(() => readBoth(id), [id])
  const { loaded, reload } = useLoaded(load)
  const { goBack } = useNavigation()
  const { later, hasMore, loadMore } = useLaterVersions(id, loaded.state === 'ready' ? loaded.value : null)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)

  const choose = async (version: string) => {
    const result = await call('journal.readVersion', { id, version: Number(version) })
    if (result.ok) setChosen({ id: version, ...result.value })
    setFailure(result.ok ? null : errorWords(result.error))
  }
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ entry, versions }) => {
        const form = formOf(entry.kind)
        const goBackTo = async (earlier: Chosen) => {
          const { kind, stepId, revision } = entry
          const { body } = earlier
          const fields = { ...fittingFields(form.fields, earlier.fields) } as typeof entry.fields
          const result = await call('journal.saveEntry', { id, kind, stepId, body, fields, revision })
          if (result.ok) goBack()
          else setFailure(errorWords(result.error))
        }
        return (
          <Screen
            eyebrow={`${form.name}, ${plainDate(entry.date)}`}
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
                options={[...versions, ...later].map((version) => ({
                  value: String(version.id),
                  label: momentWords(version.savedAtMs),
                  description: version.words === 1 ? '1 word' : `${version.words} words`,
                }))}
              />
            )}
            {hasMore && (
              <Button kind="plain" onPress={() => void loadMore()}>
                Show earlier ones
              </Button>
            )}
            {chosen !== null && (
              <>
                <Section title="As it stood then">
                  <FormLine form={form} fields={chosen.fields} />
                  <EarlierText>{chosen.body}</EarlierText>
                  {form.fields.length > 0 && (
                    <p className={common.small}>
                      Going back brings the text and the form as they stood then.
                    </p>
                  )}
                  <p className={common.small}>The present page is kept as a version, so nothing is lost.</p>
                  <Button kind="quiet" onPress={() => void goBackTo(chosen)}>
                    {form.fields.length > 0 ? 'Go back to this page' : 'Go back to this text'}
                  </Button>
                </Section>
                <Section
                  title="What has changed since"
                  description="Underlined is new. Struck through is gone."
                >
                  <FormDifference form={form} earlier={chosen.fields} now={entry.fields} />
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
    call('journal.listVersions', { id, limit: VERSIONS_A_PAGE }),
  ])
  if (!read.ok) return read
  if (!listed.ok) return listed
  return { ok: true as const, value: { entry: read.value.entry, ...listed.value } }
}
