import type { CaseloadClient } from '../../../shared/contract/caseload.ts'
import { nextFreeCode } from '../../../shared/domain/caseload/code.ts'
import {
  LIMIT_SOURCE_WORDS,
  limitSentences,
  PACING_WORDS,
} from '../../../shared/domain/caseload/figure-words.ts'
import { caseloadFigures } from '../../../shared/domain/caseload/figures.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'

import { ClientForm } from './client-form.tsx'
import { ClientList } from './client-list.tsx'
import { FiguresList } from './figures-list.tsx'
import { LimitsForm } from './limits-form.tsx'
import { ReviewsSection } from './reviews-section.tsx'
import { ShareChart } from './share-chart.tsx'
import { type CaseloadData, useCaseload, useCaseloadDraft } from './use-caseload.ts'

/** The caseload as it is: what it adds up to, the list by codes, the reviews, and the doors to what can be tried. */
export function CaseloadScreen() {
  const caseload = useCaseload()
  return (
    <ScreenGate loaded={caseload.loaded} onRetry={caseload.reload}>
      {(data) => <CaseloadOverview data={data} caseload={caseload} />}
    </ScreenGate>
  )
}

type OverviewProps = {
  readonly data: CaseloadData
  readonly caseload: Omit<ReturnType<typeof useCaseload>, 'loaded' | 'reload'>
}

function CaseloadOverview({ data, caseload }: OverviewProps) {
  const { draft, setForm, setNote } = useCaseloadDraft(data.draft)
  const added = draft.forms.find(({ id }) => !data.clients.some((client) => client.id === id)) ?? null
  return (
    <Screen
      title="Caseload"
      lede="The people you see, by codes, and what the week adds up to. Nothing is decided here."
      aside={<Doors />}
    >
      <FailureNotice failure={caseload.failure} />
      {data.clients.length > 0 && <SumsSection data={data} />}
      <Section
        title="The list"
        description={
          data.clients.length === 0
            ? 'Nobody is on it yet. A code is a number, a letter with a number, or a plant; no initials, no names.'
            : 'In the order of the codes.'
        }
      >
        <ClientList
          clients={data.clients}
          onSave={caseload.saveClient}
          onRemove={caseload.removeClient}
          drafts={draft.forms}
          onDraft={setForm}
        />
      </Section>
      <Section title={data.clients.length === 0 ? 'The first one' : 'One more'}>
        <ClientForm
          client={blankClient(data)}
          saveWords="Add to the list"
          onSave={caseload.saveClient}
          draft={added}
          onDraft={(form) => setForm(form?.id ?? added?.id ?? '', form)}
        />
      </Section>
      <ReviewsSection
        data={data}
        note={draft.note}
        onNote={setNote}
        onKeep={caseload.keepReview}
        onRemove={caseload.removeReview}
      />
      <Section title="Your own limits" description="Above them, this page says so. Nothing else happens.">
        <LimitsForm limits={data.limits} onSave={caseload.saveLimits} />
      </Section>
    </Screen>
  )
}

function SumsSection({ data }: { readonly data: CaseloadData }) {
  const { goTo } = useNavigation()
  const figures = caseloadFigures(data.clients)
  return (
    <Section title="What it adds up to">
      <FiguresList figures={figures} limits={data.limits} />
      <ShareChart
        caption="Shares of all clients and of all sessions in a week. The upright line is the limit you set."
        series={[{ name: 'now', figures }]}
        limitPercent={data.limits.limitPercent}
      />
      {limitSentences(figures, data.limits).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className={common.small}>
        {LIMIT_SOURCE_WORDS} {PACING_WORDS}
      </p>
      <div className={common.actions}>
        <Button kind="quiet" onPress={() => goTo({ screen: 'what-if', field: null })}>
          Try a what-if
        </Button>
      </div>
    </Section>
  )
}

function Doors() {
  const { goTo } = useNavigation()
  return (
    <>
      <Button kind="quiet" onPress={() => goTo({ screen: 'day-sheet', date: null })}>
        Day sheet
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'work-adjustments' })}>
        Adjustments to the work
      </Button>
    </>
  )
}

function blankClient(data: CaseloadData): CaseloadClient {
  return {
    id: crypto.randomUUID(),
    code: nextFreeCode(data.clients.map((client) => client.code)),
    sessionsPerWeek: 1,
    isTraumaFocused: false,
    demand: 1,
    since: data.today,
  }
}
