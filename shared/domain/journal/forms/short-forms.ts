import { BODY_SIGNS, PULLS } from '../body-signs.ts'
import { optionsOf } from '../field.ts'
import type { JournalForm } from '../form.ts'

/** Under a minute, between two people, by keyboard alone. Nothing of earlier notes is shown (clinical.md H6). */
export const BETWEEN_CLIENTS: JournalForm = {
  name: 'Between clients',
  title: 'Before the next client',
  lede: null,
  prompts: [],
  minutes: 1,
  fields: [
    { type: 'scale', id: 'load', label: 'Load', ends: ['light', 'too much'] },
    { type: 'choices', id: 'body', label: 'Where it sits', options: BODY_SIGNS },
    { type: 'choices', id: 'pull', label: 'What you were drawn to do', options: PULLS },
  ],
  bodyLabel: 'One line',
  lines: 1,
  stopping: null,
  note: 'If someone’s care or safety depends on it, put it in the record today, and tell your supervisor or whoever can act.',
  isFolded: false,
  isOffered: true,
}

/** At this load or more the note asks whether the next hour can wait. A design choice, not a published cut-off. */
export const HEAVY_LOAD = 9

/** Moments when little reached the person: when, after how many sessions, where in the body; never why. */
export const LITTLE_REACHED: JournalForm = {
  name: 'When little reached me',
  title: 'A moment when little reached you',
  lede: 'Noticing is enough. When it happened, and what came before, matter more than the reason.',
  prompts: [],
  minutes: 10,
  fields: [
    { type: 'line', id: 'when', label: 'When it was' },
    { type: 'line', id: 'sessions-before', label: 'After how many sessions that day' },
    { type: 'choices', id: 'body', label: 'Where you noticed it', options: BODY_SIGNS },
  ],
  bodyLabel: 'What was there, and what was missing',
  lines: 3,
  stopping: null,
  note: null,
  isFolded: false,
  isOffered: true,
}

/** Moments of contact or meaning; "none today" is a whole entry. */
export const CONNECTION: JournalForm = {
  name: 'Connection',
  title: 'A moment that had some life in it',
  lede: 'Small contact counts. Some days have none, and that can be written down too.',
  prompts: [],
  minutes: 3,
  fields: [
    {
      type: 'choice',
      id: 'with',
      label: 'Where, or with whom',
      options: optionsOf(
        'in a session',
        'with a colleague',
        'with someone close',
        'with myself or outside',
        'none today',
      ),
    },
  ],
  bodyLabel: 'In a few words',
  lines: 3,
  stopping: null,
  note: null,
  isFolded: false,
  isOffered: true,
}
