import type { Recorder } from '../../../shared/domain/practices/recorders.ts'

/** What each recorder is called and what it is for. */
export const RECORDER_WORDS: Readonly<Record<Recorder, { readonly name: string; readonly about: string }>> = {
  ritual: { name: 'Between sessions', about: 'One small act that marks the end of a session.' },
  grounding: {
    name: 'Grounding',
    about: 'Short exercises for the room, the senses, the feet and the breath.',
  },
  sleep: { name: 'Sleep', about: 'How rested you are, and about how many hours. Once, in the morning.' },
  movement: {
    name: 'Movement and outdoors',
    about: 'Anything you liked, in any amount. Sitting outside counts.',
  },
}

/** A count as a person says it. */
export function timesInWords(count: number): string {
  if (count === 0) return ''
  if (count === 1) return 'once today'
  return count === 2 ? 'twice today' : `${count} times today`
}
