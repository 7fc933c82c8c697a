import '../../renderer/styles/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { present } from '../../shared/assert.ts'
import { ChoiceParts } from './parts/choice-parts.tsx'
import { DayParts } from './parts/day-parts.tsx'
import { DialogParts } from './parts/dialog-parts.tsx'
import { FieldParts } from './parts/field-parts.tsx'
import { FigureParts } from './parts/figure-parts.tsx'
import { LineParts } from './parts/line-parts.tsx'
import { MessageParts } from './parts/message-parts.tsx'
import { PaperParts } from './parts/paper-parts.tsx'
import { WordParts } from './parts/word-parts.tsx'
import { WritingParts } from './parts/writing-parts.tsx'
import { AnswersSample } from './samples/answers-sample.tsx'
import { JournalSample } from './samples/journal-sample.tsx'
import { TodaySample } from './samples/today-sample.tsx'
import { SHEETS, type Sheet } from './sheets.ts'

/** Whole screens bring their own frame; parts are put into one. */
const WHOLE: Readonly<Partial<Record<Sheet, () => React.ReactNode>>> = {
  today: TodaySample,
  journal: JournalSample,
  answers: AnswersSample,
  dialog: DialogParts,
}

const PARTS: Readonly<
  Record<Exclude<Sheet, 'today' | 'journal' | 'answers' | 'dialog'>, () => React.ReactNode>
> = {
  fields: FieldParts,
  choices: ChoiceParts,
  words: WordParts,
  days: DayParts,
  messages: MessageParts,
  lines: LineParts,
  writing: WritingParts,
  figures: FigureParts,
  paper: PaperParts,
}

/** What the name after the # in the address asks for, or all the names. */
function Gallery() {
  const name = window.location.hash.slice(1)
  const Sample = Object.entries(WHOLE).find(([each]) => each === name)?.[1]
  if (Sample !== undefined) return <Sample />
  const Parts = Object.entries(PARTS).find(([each]) => each === name)?.[1]
  return (
    <main>
      {Parts !== undefined ? (
        <Parts />
      ) : (
        <ul>
          {SHEETS.map((each) => (
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
