import { useState } from 'react'
import type { CaseloadDraftForm } from '../../../shared/contract/caseload.ts'
import { nextFreeCode } from '../../../shared/domain/caseload/code.ts'
import {
  limitSentences,
  limitSourceWords,
  PACING_WORDS,
} from '../../../shared/domain/caseload/figure-words.ts'
import { caseloadFigures, EXAMPLE_LIMIT_PERCENT } from '../../../shared/domain/caseload/figures.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { useNavigation } from '../../app/navigation-context.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { Button } from '../../components/button.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import common from '../../styles/common.module.css'

import { AddClient } from './add-client.tsx'
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
  // One that was half changed when the screen was left is open again.
  const halfChanged = data.clients.find(({ id }) => draft.forms.some((form) => form.id === id))
  const [openId, setOpenId] = useState(halfChanged?.id ?? null)
  const added = draft.forms.find(({ id }) => !data.clients.some((client) => client.id === id)) ?? null
  const isEmpty = data.clients.length === 0
  return (
    <Screen
      title="Caseload"
      lede="The people you see, by code, and what the week adds up to. Nothing is decided here."
    >
      <Doors />
      <FailureNotice failure={caseload.failure} />
      {!isEmpty && (
        <Section title="The list">
          <ClientList
            clients={data.clients}
            onSave={caseload.saveClient}
            onRemove={caseload.removeClient}
            drafts={draft.forms}
            onDraft={setForm}
            openId={openId}
            onOpen={setOpenId}
          />
        </Section>
      )}
      <AddClient isFirst={isEmpty} isHidden={openId !== null} isHalfTyped={added !== null}>
        <ClientForm
          isFirst={isEmpty}
          start={blankForm(data)}
          saveWords="Add to the list"
          onSave={caseload.saveClient}
          draft={added}
          onDraft={(form) => setForm(form?.id ?? added?.id ?? '', form)}
        />
      </AddClient>
      {!isEmpty && <SumsSection data={data} />}
      {(!isEmpty || data.reviews.length > 0) && (
        <ReviewsSection
          data={data}
          note={draft.note}
          onNote={setNote}
          onKeep={caseload.keepReview}
          onRemove={caseload.removeReview}
        />
      )}
      {!isEmpty && (
        <Section
          title="Your own limits"
          description={`When the week goes over one, this page says so. ${EXAMPLE_LIMIT_PERCENT}% is an example to start from.`}
        >
          <LimitsForm limits={data.limits} onSave={caseload.saveLimits} />
        </Section>
      )}
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
        caption="Shares of all clients and of all sessions in a week. The upright line is the limit below, for trauma-focused work alone."
        series={[{ name: 'now', figures }]}
        limitPercent={data.limits.limitPercent}
      />
      {limitSentences(figures, data.limits).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <p className={common.small}>{limitSourceWords(figures, data.limits)}</p>
      <p>{PACING_WORDS}</p>
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
    <div className={common.actions}>
      <Button kind="plain" onPress={() => goTo({ screen: 'day-sheet', date: null })}>
        Day sheet
      </Button>
      <Button kind="plain" onPress={() => goTo({ screen: 'work-adjustments' })}>
        Adjustments to the work
      </Button>
    </div>
  )
}

/** What is offered first; how demanding somebody is, nobody can offer. */
function blankForm(data: CaseloadData): CaseloadDraftForm {
  return {
    id: crypto.randomUUID(),
    code: nextFreeCode(data.clients.map((client) => client.code)),
    sessions: '1',
    isTraumaFocused: false,
    demand: null,
    since: data.today,
  }
}
