/** A short exercise, read one step at a time at the person's own pace. */
export type Exercise = {
  readonly id: ExerciseId
  readonly name: string
  /** What it goes by, for choosing: your eyes, your ears, your breath, your feet, your hands. */
  readonly uses: string
  /** About how many minutes at an unhurried pace. */
  readonly minutes: number
  /** Exercises that go by the body can get louder instead of quieter; these offer the room instead. */
  readonly isBodily: boolean
  readonly steps: readonly string[]
}

export const EXERCISE_IDS = ['room', 'senses', 'sounds', 'feet', 'cool-hand', 'long-out'] as const
export type ExerciseId = (typeof EXERCISE_IDS)[number]

/** Said before every exercise (clinical.md H17). */
export const EXERCISE_CARE =
  'Eyes open is fine. No breath is held. If you feel worse, stop there; that counts.'

/** What can be marked as the day's grounding: an exercise, or the three breaths. */
export const GROUNDING_ACTS = [...EXERCISE_IDS, 'three-breaths'] as const

/** The exercises, orienting first because it asks nothing of the body. */
export const EXERCISES: readonly Exercise[] = [
  {
    id: 'room',
    name: 'Around the room',
    uses: 'your eyes',
    minutes: 3,
    isBodily: false,
    steps: [
      'Let your eyes go to the corner furthest from you. Stay there as long as you like.',
      'Go slowly along the top of the walls, corner to corner. Your head may turn with your eyes.',
      'Find a door or a window. You know the way out of here, and you can use it.',
      'Find three things with a straight edge, and one that is round.',
      'Find one thing that was here before today, and will be here tomorrow.',
      'Say to yourself where you are, and about what time it is.',
    ],
  },
  {
    id: 'senses',
    name: 'One thing for each sense',
    uses: 'all your senses',
    minutes: 3,
    isBodily: false,
    steps: [
      'Look for a colour you like. It may be as small as a thread.',
      'Listen for a sound that comes from outside this room.',
      'Touch the nearest cloth, wood or paper. Is it smooth, or rough?',
      'Notice a smell. Coffee, soap, air, or none at all.',
      'Take a sip of something, or notice the taste that is there.',
      'Go back to the colour you began with.',
    ],
  },
  {
    id: 'sounds',
    name: 'Sounds, far and near',
    uses: 'your ears',
    minutes: 2,
    isBodily: false,
    steps: [
      'Listen for the furthest sound you can find. A road, a pipe, the wind.',
      'Now one from the next room, or from under you.',
      'Now one from this room.',
      'Now the smallest sound you make yourself: cloth, chair, breath.',
      'Let them all be there together for a moment. None needs an answer.',
    ],
  },
  {
    id: 'feet',
    name: 'Both feet down',
    uses: 'your feet',
    minutes: 2,
    isBodily: true,
    steps: [
      'Put both feet on the floor, or whatever part of you rests on something.',
      'Press down a little with the heels, then let go.',
      'Press down a little with the toes, then let go.',
      'Shift your weight to the left, to the right, and back to the middle.',
      'Notice what carries you: the floor, the chair, the ground below.',
      'Look up. The next thing can begin from here.',
    ],
  },
  {
    id: 'cool-hand',
    name: 'Something cool in the hand',
    uses: 'your hands',
    minutes: 2,
    isBodily: true,
    steps: [
      'Take something cool: a glass, a stone, a key, the edge of the desk.',
      'Find the coolest place on it.',
      'Turn it over, slowly. Where is it heavy, and where is it light?',
      'Notice when it stops being cool. That is your own warmth.',
      'Put it down, and see what your hands want to do next.',
    ],
  },
  {
    id: 'long-out',
    name: 'A longer breath out',
    uses: 'your breath',
    minutes: 2,
    isBodily: true,
    steps: [
      'Let one breath come and go as it likes.',
      'Let the next one go out slowly, as if through a straw. It comes back in by itself.',
      'Again: out a little longer than in. There is nothing to count.',
      'Once more, with the shoulders going down on the way out.',
      'Let go of steering. The breath knows the rest.',
    ],
  },
]

/** The exercise of an id. */
export function exerciseOf(id: ExerciseId): Exercise {
  const found = EXERCISES.find((exercise) => exercise.id === id)
  if (found === undefined) throw new Error(`No exercise ${id}`)
  return found
}
