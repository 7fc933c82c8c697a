/** The sheets of the gallery: whole screens first, then the parts, each in every state. */
export const SHEETS = [
  'today',
  'journal',
  'answers',
  'dialog',
  'fields',
  'choices',
  'words',
  'days',
  'messages',
  'lines',
  'writing',
  'figures',
  'paper',
] as const
export type Sheet = (typeof SHEETS)[number]
