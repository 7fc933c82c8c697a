import '../../renderer/styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../../shared/assert.ts'
import { ChoiceParts } from './parts/choice-parts.tsx'
import { DialogParts } from './parts/dialog-parts.tsx'
import { FieldParts } from './parts/field-parts.tsx'
import { FigureParts } from './parts/figure-parts.tsx'
import { LineParts } from './parts/line-parts.tsx'
import { MessageParts } from './parts/message-parts.tsx'
import { WritingParts } from './parts/writing-parts.tsx'
import { AnswersSample } from './samples/answers-sample.tsx'
import { JournalSample } from './samples/journal-sample.tsx'
import { TodaySample } from './samples/today-sample.tsx'

/** Whole screens, as the app arranges them. */
const SAMPLES: Readonly<Record<string, () => React.ReactNode>> = {
  today: TodaySample,
  journal: JournalSample,
  answers: AnswersSample,
  dialog: DialogParts,
}

/** The parts by themselves, each in every state. */
const PARTS: Readonly<Record<string, () => React.ReactNode>> = {
  fields: FieldParts,
  choices: ChoiceParts,
  messages: MessageParts,
  lines: LineParts,
  writing: WritingParts,
  figures: FigureParts,
}

/** What the name after the # in the address asks for, or all the names. */
function Gallery() {
  const name = window.location.hash.slice(1)
  const Sample = SAMPLES[name]
  if (Sample !== undefined) return <Sample />
  const Parts = PARTS[name]
  return (
    <main>
      {Parts !== undefined ? (
        <Parts />
      ) : (
        <ul>
          {[...Object.keys(SAMPLES), ...Object.keys(PARTS)].map((each) => (
            <li key={each}>
              <a href={`#${each}`}>{each}</a>
            </li>
          ))}
        </ul>
      )}
    </main>
  )
}

window.addEventListener('hashchange', () => window.location.reload())
createRoot(present(document.getElementById('root'), 'the root element')).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
