import { MOST_TAGS, readTag } from '../../../../shared/domain/journal/tag.ts'

/** Tags of another journal as they can be kept here, each once, and how many cannot. */
export function readTags(typed: readonly unknown[]): {
  readonly tags: readonly string[]
  readonly leftOut: number
} {
  const kept = new Map<string, string>()
  let unreadable = 0
  for (const word of typed) {
    const tag = readTag(typeof word === 'string' ? word : '')
    if (tag.kind === 'tag') kept.set(tag.folded, tag.name)
    else unreadable += 1
  }
  const names = [...kept.values()]
  return { tags: names.slice(0, MOST_TAGS), leftOut: unreadable + Math.max(0, names.length - MOST_TAGS) }
}
