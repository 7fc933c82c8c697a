/** Colours a code can have; each is a token of the page's colours and means nothing. */
export const CODE_COLOURS = ['moss', 'clay', 'slate', 'wheat', 'plum', 'stone'] as const
export type CodeColour = (typeof CODE_COLOURS)[number]
