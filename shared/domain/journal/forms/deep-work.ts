import { BODY_SIGNS } from '../body-signs.ts'
import { DEEP_STOPPING } from '../deep-stopping.ts'
import { optionsOf } from '../field.ts'
import type { JournalForm } from '../form.ts'

/** The longest headline of one's own history, in words; a headline cannot become a narrative (clinical.md H5). */
const HEADLINE_WORDS = 5

/** Own trauma history: up to three headlines, nothing more. */
export const OWN_HISTORY: JournalForm = {
  name: 'Own history',
  title: 'Headlines only',
  lede: 'Up to three headlines of up to five words each. The rest belongs to you and your therapist, and can stay there.',
  prompts: [],
  minutes: 12,
  fields: [
    { type: 'line', id: 'headline-1', label: 'A headline', mostWords: HEADLINE_WORDS },
    { type: 'line', id: 'headline-2', label: 'Another, if there is one', mostWords: HEADLINE_WORDS },
    { type: 'line', id: 'headline-3', label: 'A third, if there is one', mostWords: HEADLINE_WORDS },
  ],
  bodyLabel: 'One line for your therapy, if you like',
  lines: 1,
  stopping: DEEP_STOPPING,
  note: null,
  isFolded: true,
  isOffered: false,
}

/** What the work left behind, and what settles it. */
export const SECONDARY_RESPONSES: JournalForm = {
  name: 'What the work left behind',
  title: 'What the work left in you',
  lede: 'Signs and what helped, without scenes. Medicine or therapy are good doors if it lasts.',
  prompts: [],
  minutes: 12,
  fields: [
    {
      type: 'choices',
      id: 'signs',
      label: 'What you notice',
      options: optionsOf(
        'pictures that come',
        'sleep',
        'startling',
        'avoiding',
        'irritable',
        'flat',
        'mistrust',
        'worry for those close',
      ),
    },
    { type: 'choices', id: 'body', label: 'Where you notice it', options: BODY_SIGNS },
    {
      type: 'choices',
      id: 'settles',
      label: 'What settles it',
      options: optionsOf(
        'moving',
        'someone',
        'outside',
        'music',
        'food or water',
        'sleep',
        'therapy',
        'nothing yet',
      ),
    },
  ],
  bodyLabel: 'Anything else about you',
  lines: 3,
  stopping: DEEP_STOPPING,
  note: null,
  isFolded: true,
  isOffered: false,
}

/** Rules about caring that one grew up with: a sentence each way. */
export const CARETAKING_BELIEFS: JournalForm = {
  name: 'Rules about caring',
  title: 'Rules you grew up with',
  lede: 'One sentence as you learned it, and one as you would say it to a tired colleague.',
  prompts: [],
  minutes: 12,
  fields: [
    { type: 'line', id: 'learnt', label: 'As you learned it' },
    { type: 'line', id: 'now', label: 'As you would say it to a tired colleague' },
  ],
  bodyLabel: 'Anything else',
  lines: 3,
  stopping: DEEP_STOPPING,
  note: null,
  isFolded: true,
  isOffered: false,
}
