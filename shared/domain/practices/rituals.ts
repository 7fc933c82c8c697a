/** The acts that can mark the end of a session. */
export const RITUAL_ACTS = ['walk', 'three-breaths', 'hand-washing', 'own'] as const
export type RitualAct = (typeof RITUAL_ACTS)[number]

/** What a person chose: one act or more, their own in words, and a line that may stay empty. */
export type RitualChoice = {
  readonly walk: boolean
  readonly threeBreaths: boolean
  readonly handWashing: boolean
  /** Empty where no act of their own was chosen. */
  readonly ownWords: string
  /** What stays in the room; empty is normal. */
  readonly intention: string
}

/** Before anything was chosen. */
export const NO_RITUAL: RitualChoice = {
  walk: false,
  threeBreaths: false,
  handWashing: false,
  ownWords: '',
  intention: '',
}

/** The chosen acts, in order, each with its words. */
export function chosenActs(
  choice: RitualChoice,
): readonly { readonly act: RitualAct; readonly words: string }[] {
  const acts: readonly { readonly act: RitualAct; readonly words: string; readonly isChosen: boolean }[] = [
    { act: 'walk', words: 'A short walk', isChosen: choice.walk },
    { act: 'three-breaths', words: 'Three breaths', isChosen: choice.threeBreaths },
    { act: 'hand-washing', words: 'Washing my hands, once', isChosen: choice.handWashing },
    { act: 'own', words: choice.ownWords.trim(), isChosen: choice.ownWords.trim() !== '' },
  ]
  return acts.filter(({ isChosen }) => isChosen).map(({ act, words }) => ({ act, words }))
}
