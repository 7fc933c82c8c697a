import { useState } from 'react'
import { Button } from '../../../renderer/components/button.tsx'
import { SavedState } from '../../../renderer/components/saved-state.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { TimerLine } from '../../../renderer/components/timer-line.tsx'
import { WritingPage } from '../../../renderer/components/writing-page.tsx'
import { SampleShell } from './sample-shell.tsx'

const WRITTEN = `Four sessions, the third one heavy. I noticed my shoulders before I noticed anything else, and it took until the tea to put them down.

The gap after lunch was eleven minutes. I stood at the window for most of it. The bus came twice.

Tomorrow there are three, and the first hour is free.`

/** A page being written. */
export function JournalSample() {
  const [body, setBody] = useState(WRITTEN)
  return (
    <SampleShell current="Journal">
      <Screen eyebrow="Evening page · Tuesday 10 March" title="After the day">
        <WritingPage
          label="Your page"
          value={body}
          onChange={setBody}
          prompts={['What was in the gaps today, and what did you do with one of them?']}
          lines={8}
          autoFocus
        />
        <div>
          <SavedState status={{ kind: 'saved' }} />
          <TimerLine minutes={9} note="Twelve minutes is a good place to stop." />
        </div>
        <Button kind="quiet">Close the page</Button>
      </Screen>
    </SampleShell>
  )
}
