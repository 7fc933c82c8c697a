import { useState } from 'react'
import { Button } from '../../../renderer/components/button.tsx'
import { RadioChoice } from '../../../renderer/components/radio-choice.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'
import { StepList } from '../../../renderer/components/step-list.tsx'
import { StepRow } from '../../../renderer/components/step-row.tsx'
import { SampleShell } from './sample-shell.tsx'

type Mood = 'depleted' | 'all-right' | 'well'

/** A day of the thirty. */
export function TodaySample() {
  const [done, setDone] = useState<ReadonlySet<string>>(new Set(['door']))
  const [mood, setMood] = useState<Mood | null>('all-right')
  const mark = (id: string) => (isDone: boolean) =>
    setDone(isDone ? new Set([...done, id]) : new Set([...done].filter((other) => other !== id)))
  return (
    <SampleShell current="Today">
      <Screen eyebrow="Day 9 of 30 · Between sessions" title="The ten minutes in between">
        <p>
          Today is about the gap after a session, and one gap is enough. You might leave the room, drink
          something, and let the last hour end before the next begins. If the day has no gaps, a single breath
          at the door counts.
        </p>
        <RadioChoice
          label="How are you right now?"
          orientation="horizontal"
          value={mood}
          onChange={setMood}
          options={[
            { value: 'depleted', label: 'depleted' },
            { value: 'all-right', label: 'all right' },
            { value: 'well', label: 'well' },
          ]}
        />
        <Section title="Steps">
          <StepList>
            <StepRow
              title="Close the door on purpose"
              detail="After one session, stand up before you write anything down."
              smallest={null}
              minutes={2}
              isDone={done.has('door')}
              onDoneChange={mark('door')}
              onOpen={() => undefined}
            />
            <StepRow
              title="One line about the gap"
              detail="What was in it, and where in the body you noticed the hour before."
              smallest="three words, on paper or here."
              minutes={8}
              isDone={done.has('line')}
              onDoneChange={mark('line')}
              onOpen={() => undefined}
            />
            <StepRow
              title="Count tomorrow's sessions"
              detail="How many, how many of them heavy, and where the first gap could be."
              smallest={null}
              minutes={5}
              isDone={done.has('count')}
              onDoneChange={mark('count')}
              onOpen={() => undefined}
            />
          </StepList>
        </Section>
        <Section title="This evening">
          <p>Ten minutes with the journal, or one line.</p>
          <Button kind="quiet">Open the evening page</Button>
        </Section>
      </Screen>
    </SampleShell>
  )
}
