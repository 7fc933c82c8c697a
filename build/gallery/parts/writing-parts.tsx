import { useState } from 'react'
import { Screen } from '../../../renderer/components/screen.tsx'
import { WritingPage } from '../../../renderer/components/writing-page.tsx'

/** A page with nothing on it yet, and a few lines beside the fields of a form. */
export function WritingParts() {
  const [empty, setEmpty] = useState('')
  return (
    <Screen eyebrow="Evening page" title="An empty page">
      <WritingPage
        label="Your page"
        value={empty}
        onChange={setEmpty}
        prompts={['What did you leave in the room today?', 'Where in the body is the day now?']}
        lines={8}
      />
      <WritingPage label="A few lines" value={empty} onChange={setEmpty} prompts={[]} lines={3} />
    </Screen>
  )
}
