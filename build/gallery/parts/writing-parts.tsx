import { useState } from 'react'
import { Screen } from '../../../renderer/components/screen.tsx'
import { WritingPage } from '../../../renderer/components/writing-page.tsx'

/** A page with nothing on it yet, and one with a title line. */
export function WritingParts() {
  const [empty, setEmpty] = useState('')
  const [title, setTitle] = useState('')
  return (
    <Screen eyebrow="Evening page" title="An empty page">
      <WritingPage
        label="Your page"
        value={empty}
        onChange={setEmpty}
        prompts={['What did you leave in the room today?', 'Where in the body is the day now?']}
      />
      <WritingPage
        label="A letter"
        value={empty}
        onChange={setEmpty}
        prompts={[]}
        title={{ label: 'A title, if it wants one', value: title, onChange: setTitle }}
      />
    </Screen>
  )
}
