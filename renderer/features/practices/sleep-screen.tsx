import { useState } from 'react'
import { dateProblem } from '../../../shared/domain/practices/log-dates.ts'
import { isTooEarlyForSleep, NIGHTS_FOR_A_PICTURE } from '../../../shared/domain/practices/sleep.ts'
import { FailureNotice } from '../../app/failure-notice.tsx'
import { ScreenGate } from '../../app/screen-gate.tsx'
import { WayBack } from '../../app/way-back.tsx'
import { Notice } from '../../components/notice.tsx'
import { OtherDay } from '../../components/other-day.tsx'
import { Screen } from '../../components/screen.tsx'
import { Section } from '../../components/section.tsx'
import { NightForm } from './night-form.tsx'
import { NightsList } from './nights-list.tsx'
import { NightsPicture } from './nights-picture.tsx'
import { RecorderFooter, type RecorderScreenProps } from './recorder-footer.tsx'
import { SleepPlanSection } from './sleep-plan-section.tsx'
import { StepTick } from './step-tick.tsx'
import { type SleepLog, useSleepLog } from './use-sleep.ts'

/** The sleep log: one line a morning, and from seven nights on a picture. */
export function SleepScreen({ stepId, choice }: RecorderScreenProps) {
  const log = useSleepLog()
  const [removals, setRemovals] = useState(0)
  // A night that was taken out leaves the form blank as well.
  const remove = (date: string) => void log.remove(date).then(() => setRemovals((count) => count + 1))
  return (
    <ScreenGate loaded={log.loaded} onRetry={log.reload}>
      {(data) => (
        <Screen title="Sleep" lede="Once, in the morning. A guess is enough, and there is no target.">
          <FailureNotice failure={log.failure} />
          {isTooEarlyForSleep(data.minuteOfDay) ? (
            <Notice kind="plain" heading="This can wait until morning">
              Between midnight and five nothing is asked about sleep. The line is here from five on.
            </Notice>
          ) : (
            <NightOfDate key={removals} data={data} onSaved={log.reload} />
          )}
          <SleepPlanSection start={data.plan} />
          <StepTick stepId={stepId} />
          {data.nights.length > 0 && (
            <Section title="Nights">
              {data.nights.length >= NIGHTS_FOR_A_PICTURE && <NightsPicture data={data} />}
              <NightsList nights={data.nights} onRemove={remove} />
            </Section>
          )}
          <Section title="When bad nights last">
            <p>
              Tips alone often do not settle sleeplessness or nightmares that stay. Three or more bad nights a
              week for weeks, or loud snoring and sleepy days, are something to ask a doctor about. Treatments
              exist.
            </p>
          </Section>
          <RecorderFooter choice={choice} />
          <WayBack />
        </Screen>
      )}
    </ScreenGate>
  )
}

function NightOfDate({ data, onSaved }: { readonly data: SleepLog; readonly onSaved: () => void }) {
  const [date, setDate] = useState(data.today)
  const problem = dateProblem(date, data.today)
  return (
    <Section title={date === data.today ? 'Last night' : 'The night before that day'}>
      {problem === null ? (
        <NightForm
          key={date}
          date={date}
          known={data.nights.find((night) => night.date === date)}
          onSaved={onSaved}
        />
      ) : (
        <p role="alert">{problem}</p>
      )}
      <OtherDay
        label="The morning after it"
        value={date}
        usual={data.today}
        askWords="Another night"
        onChange={setDate}
      />
    </Section>
  )
}
