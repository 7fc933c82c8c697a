import { useCallback, useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { errorWords } from '../../api/error-words.ts'
import { useLoaded } from '../../app/use-loaded.ts'

type Outcome = Output<'journal.addTag'>['outcome']

/** Why a word did not become a tag; null where it did, or was one already. */
const REFUSALS: Readonly<Record<Outcome, string | null>> = {
  added: null,
  'there-already': null,
  empty: null,
  'too-long': 'A tag is a word or a few, up to 40 characters. This one is longer.',
  'too-many': 'This page has twenty tags, and more do not fit. One of them can be taken off first.',
}

const readAll = () => call('journal.listTags', {})

/** The tags of one entry, every tag there is, and adding or taking one off. */
export function useTags(entryId: string) {
  const load = useCallback(() => call('journal.readTagsOf', { id: entryId }), [entryId])
  const own = useLoaded(load)
  const all = useLoaded(readAll)
  const [refusal, setRefusal] = useState<string | null>(null)
  const reload = () => {
    own.reload()
    all.reload()
  }
  return {
    tags: own.loaded.state === 'ready' ? own.loaded.value.tags : [],
    used: all.loaded.state === 'ready' ? all.loaded.value.tags : [],
    refusal,
    /** Adds what was typed; false where it was refused and stays to be changed. */
    add: async (typed: string): Promise<boolean> => {
      const result = await call('journal.addTag', { id: entryId, typed })
      const words = result.ok ? REFUSALS[result.value.outcome] : errorWords(result.error).happened
      setRefusal(words)
      if (words === null) reload()
      return words === null
    },
    remove: async (tagId: string) => {
      const result = await call('journal.removeTag', { id: entryId, tagId })
      setRefusal(result.ok ? null : errorWords(result.error).happened)
      reload()
    },
  }
}
