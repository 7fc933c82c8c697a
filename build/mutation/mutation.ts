/** One safeguard switched off, and the tests of which at least one then has to fail. */
export type Mutation = {
  readonly name: string
  readonly file: string
  /** What stands in the file, and what is put in its place. */
  readonly from: string
  readonly to: string
  /** Vitest files or folders; where none of them fails, the mutation was missed. */
  readonly tests: readonly string[]
  /** Journeys that are run after a build where the unit tests did not notice. */
  readonly journeys?: readonly string[]
}
