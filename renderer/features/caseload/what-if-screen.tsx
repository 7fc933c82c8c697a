import { ADJUSTMENT_WORDS, type AdjustmentField } from '../../../shared/domain/caseload/adjustments.ts'
import { limitSentences } from '../../../shared/domain/caseload/figure-words.ts'
import { caseloadFigures } from '../../../shared/domain/caseload/figures.ts'
import { caseloadWith } from '../../../shared/domain/caseload/what-if.ts'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { Notice } from '../../components/notice.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { FiguresList } from './figures-list.tsx'
import { ShareChart } from './share-chart.tsx'
import type { CaseloadData } from './use-caseload.ts'
import { useWhatIf, useWhatIfData } from './use-what-if.ts'
import { WhatIfChanges } from './what-if-changes.tsx'

type WhatIfScreenProps = {
  /** The field of the worksheet whose decision is tried; null where the person came from the caseload. */
  readonly field: AdjustmentField | null
}

/** The caseload with something different in it, on paper. Leaving forgets all of it. */
export function WhatIfScreen({ field }: WhatIfScreenProps) {
  const { loaded, reload } = useWhatIfData(field)
  return (
    <ScreenGate loaded={loaded} onRetry={reload}>
      {({ caseload, decision }) => (
        <Screen
          title="What if"
          lede="Try a change and see how the week would look. Nothing here is saved, and the list stays as it is."
        >
          {field !== null && decision !== '' && (
            <Notice kind="plain" heading={`Your decision on ${ADJUSTMENT_WORDS[field].title.toLowerCase()}`}>
              {decision}
            </Notice>
          )}
          {caseload.clients.length === 0 ? (
            <EmptyState heading="Nobody is on the list yet">
              A what-if begins with the list of the people you see, by code.
            </EmptyState>
          ) : (
            <Trial data={caseload} />
          )}
          <WayBack to={{ screen: 'caseload' }}>Back to the caseload</WayBack>
        </Screen>
      )}
    </ScreenGate>
  )
}

function Trial({ data }: { readonly data: CaseloadData }) {
  const trial = useWhatIf()
  const now = caseloadFigures(data.clients)
  const tried = caseloadFigures(caseloadWith(data.clients, trial.changes))
  const hasChanges = trial.changes.length > 0
  const sentences = limitSentences(tried, data.limits)
  return (
    <>
      <Section title="Try">
        <WhatIfChanges clients={data.clients} trial={trial} />
      </Section>
      <Section title="How the week would look">
        <FiguresList figures={tried} limits={data.limits} {...(hasChanges ? { before: now } : {})} />
        <ShareChart
          caption="Clients and sessions as shares of the whole. The upright line is for trauma-focused work, a point to talk from without research behind it."
          series={
            hasChanges
              ? [
                  { name: 'now', label: 'now', figures: now },
                  { name: 'as tried', label: 'as tried', figures: tried },
                ]
              : [{ name: 'now', figures: now }]
          }
          limitPercent={data.limits.limitPercent}
        />
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {sentences.length === 0 && limitSentences(now, data.limits).length > 0 && (
          <p>With this change, nothing is above a limit any more.</p>
        )}
      </Section>
    </>
  )
}
