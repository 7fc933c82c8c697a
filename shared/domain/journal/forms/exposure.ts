import { BODY_SIGNS } from '../body-signs.ts'
import { optionsOf } from '../field.ts'
import type { JournalForm } from '../form.ts'

/** Contact with other people's trauma: dose and effect, not the story (clinical.md H3). */
export const EXPOSURE: JournalForm = {
  name: 'Trauma exposure',
  title: 'What reached you',
  lede: 'This page is about what reached you and what it did to you. Leave the story in the clinical record. You can leave any of it empty.',
  prompts: [],
  minutes: 10,
  fields: [
    {
      type: 'scale',
      id: 'before',
      label: 'How strong it is right now',
      ends: ['hardly there', 'fills everything'],
    },
    {
      type: 'choices',
      id: 'reached-by',
      label: 'How it reached you',
      options: optionsOf(
        'told in a session',
        'read in a file',
        'pictures or recordings',
        'a colleague or supervision',
        'news',
        'an emergency',
      ),
    },
    { type: 'minutes', id: 'minutes', label: 'About how many minutes it lasted', isFurther: true },
    { type: 'choices', id: 'body', label: 'Where you notice it', options: BODY_SIGNS, isFurther: true },
    {
      type: 'choices',
      id: 'came-back',
      label: 'What came back afterwards',
      isFurther: true,
      options: optionsOf(
        'pictures',
        'sounds',
        'thoughts',
        'dreams',
        'alertness',
        'avoiding something',
        'nothing',
      ),
    },
    {
      type: 'choices',
      id: 'settled-by',
      label: 'What settled it',
      options: optionsOf(
        'moving',
        'water or food',
        'someone',
        'breathing',
        'going outside',
        'sleep',
        'time',
        'nothing yet',
      ),
    },
    {
      type: 'minutes',
      id: 'settled-after',
      label: 'About how many minutes it took to settle',
      isFurther: true,
    },
    {
      type: 'scale',
      id: 'after',
      label: 'How strong it is now, after writing',
      ends: ['hardly there', 'fills everything'],
      isAfterWriting: true,
    },
  ],
  bodyLabel: 'Up to three lines, about you',
  lines: 3,
  stopping: null,
  note: 'If someone’s care or safety depends on it, put it in the record today, and tell your supervisor or whoever can act.',
  isFolded: true,
  isOffered: true,
}

/** At this strength or more, and no lower after writing than before, the page offers to stop. A design choice, not a published cut-off. */
const STRONG = 7

/** Whether writing left it as strong as before, and strong: then grounding comes before anything else. */
export function isEnoughForToday(before: unknown, after: unknown): boolean {
  return typeof before === 'number' && typeof after === 'number' && after >= before && after >= STRONG
}
