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

/** What can be looked at, by the name after the # in the address. */
const SHEETS: Readonly<Record<string, () => React.ReactNode>> = {
  today: TodaySample,
  journal: JournalSample,
  answers: AnswersSample,
  fields: FieldParts,
  choices: ChoiceParts,
  messages: MessageParts,
  lines: LineParts,
  writing: WritingParts,
  figures: FigureParts,
  dialog: DialogParts,
}

function Gallery() {
  const Sheet = SHEETS[window.location.hash.slice(1)]
  if (Sheet !== undefined) return <Sheet />
  return (
    <ul>
      {Object.keys(SHEETS).map((name) => (
        <li key={name}>
          <a href={`#${name}`}>{name}</a>
        </li>
      ))}
    </ul>
  )
}

window.addEventListener('hashchange', () => window.location.reload())
createRoot(present(document.getElementById('root'), 'the root element')).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
)
