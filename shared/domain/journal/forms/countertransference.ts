import { BODY_SIGNS, PULLS } from '../body-signs.ts'
import { DEEP_STOPPING } from '../deep-stopping.ts'
import { optionsOf } from '../field.ts'
import type { JournalForm } from '../form.ts'

/** The pull in the room: what it was, whose it may be, what was done with it. */
export const COUNTERTRANSFERENCE: JournalForm = {
  name: 'Countertransference',
  title: 'The pull in the room',
  lede: 'One moment is enough. Put what you wanted to do into words, and leave the story where it is.',
  prompts: [],
  minutes: 12,
  fields: [
    {
      type: 'choices',
      id: 'feelings',
      label: 'What you felt',
      options: optionsOf(
        'tenderness',
        'worry',
        'anger',
        'boredom',
        'shame',
        'guilt',
        'fear',
        'disgust',
        'sadness',
        'envy',
        'attraction',
        'nothing',
      ),
    },
    { type: 'choices', id: 'pull', label: 'What it drew you to do', options: PULLS },
    { type: 'choices', id: 'body', label: 'Where you noticed it', options: BODY_SIGNS },
    {
      type: 'line',
      id: 'echo',
      label: 'Whose echo it may be',
      description: 'A word is enough; so is a question mark.',
    },
    { type: 'line', id: 'did', label: 'What you did' },
    { type: 'line', id: 'says', label: 'What it may say about the work' },
  ],
  bodyLabel: 'Anything else',
  lines: 3,
  stopping: DEEP_STOPPING,
  note: null,
  isFolded: true,
  isOffered: true,
}
