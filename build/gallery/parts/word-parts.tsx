import { useState } from 'react'
import { MinutesField } from '../../../renderer/components/minutes-field.tsx'
import { QuietLine } from '../../../renderer/components/quiet-line.tsx'
import { RemovableWords } from '../../../renderer/components/removable-words.tsx'
import { ScaleChoice } from '../../../renderer/components/scale-choice.tsx'
import { Screen } from '../../../renderer/components/screen.tsx'
import { Section } from '../../../renderer/components/section.tsx'
import { WordChoice } from '../../../renderer/components/word-choice.tsx'

const BODY = ['jaw', 'neck', 'shoulders', 'chest', 'stomach'].map((word) => ({ value: word, label: word }))

/** Everything that is chosen with one key while tired. */
export function WordParts() {
  const [chosen, setChosen] = useState<readonly string[]>(['shoulders'])
  const [none, setNone] = useState<readonly string[]>([])
  const [load, setLoad] = useState<number | null>(6)
  const [open, setOpen] = useState<number | null>(null)
  const [tags, setTags] = useState(['quiet', 'river'])
  const [typed, setTyped] = useState('')
  const [minutes, setMinutes] = useState<number | null>(20)
  const [noMinutes, setNoMinutes] = useState<number | null>(null)
  return (
    <Screen title="Words and numbers" lede="Everything that is chosen with one key while tired.">
      <Section title="Words">
        <WordChoice label="Where it sits" options={BODY} value={chosen} onChange={setChosen} />
        <WordChoice label="None chosen yet" options={BODY} value={none} onChange={setNone} />
      </Section>
      <Section title="Words that can be taken away">
        <RemovableWords
          label="Tags of this page"
          words={tags.map((word) => ({ id: word, word }))}
          onRemove={(id) => setTags(tags.filter((tag) => tag !== id))}
        />
        <QuietLine
          label="A word to find this page by"
          value={typed}
          onChange={setTyped}
          onDone={() => {
            setTags([...tags, typed])
            setTyped('')
          }}
          onEscape={() => setTyped('')}
        />
      </Section>
      <Section title="Numbers">
        <ScaleChoice label="Load" ends={['light', 'as heavy as it gets']} value={load} onChange={setLoad} />
        <ScaleChoice
          label="Not answered yet"
          ends={['hardly there', 'fills everything']}
          value={open}
          onChange={setOpen}
        />
        <MinutesField label="How long" value={minutes} onChange={setMinutes} />
        <MinutesField label="Nothing typed yet" value={noMinutes} onChange={setNoMinutes} />
      </Section>
    </Screen>
  )
}
