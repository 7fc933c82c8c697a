import { describe, expect, it } from 'vitest'
import { appointmentSentence, arrangementSentence } from '../../renderer/features/support/support-words.ts'
import { anAppointment } from '../support/support-samples.ts'

describe('what is arranged, in a sentence', () => {
  it('names the weekday once, and says when it begins and ends after how long it lasts', () => {
    const words = (changes: object) =>
      appointmentSentence({ ...anAppointment, ...changes }).replaceAll(/\s/g, ' ')
    expect(words({})).toBe('Every Tuesday at 6:00 PM for 60 minutes, from March 3, 2026.')
    expect(words({ rhythm: 'every-two-weeks', endsOn: '2026-06-02' })).toBe(
      'Every two weeks on Tuesday at 6:00 PM for 60 minutes, from March 3, 2026 until June 2, 2026.',
    )
    expect(words({ rhythm: 'none' })).toBe('Tuesday, March 3, 2026, at 6:00 PM for 60 minutes.')
  })

  it('says the weekday of the first day where the rhythm does not', () => {
    expect(arrangementSentence({ rhythm: 'weekly', startsOn: '2026-03-09' })).toBe(
      'Every Monday, from March 9, 2026.',
    )
    expect(arrangementSentence({ rhythm: 'monthly', startsOn: '2026-03-30' })).toBe(
      'Every month, from Monday, March 30, 2026.',
    )
  })
})
