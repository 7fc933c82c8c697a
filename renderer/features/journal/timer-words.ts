/** A quiet line beside the timer; each shows once, and neither stops anyone from writing. */
export function timerLine(minutes: number, planned: number): string | null {
  if (minutes >= planned + 10) return 'You have been here a while. This can rest until tomorrow.'
  if (minutes >= planned)
    return 'The time you set aside is here. What is put down now can wait until tomorrow.'
  return null
}
