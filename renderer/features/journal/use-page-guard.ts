import { useMemo, useState } from 'react'
import { differentFindings, type Finding } from '../../../shared/domain/identifiers/page-findings.ts'
import { replaceEverywhere } from '../../../shared/domain/identifiers/replace-word.ts'
import { useCodes } from '../codes/use-codes.ts'
import { useEntryCodes } from '../codes/use-entry-codes.ts'
import { useIdentifiers } from '../identifiers/use-identifiers.ts'

type PageGuardOptions = {
  readonly entryId: string
  readonly text: string
  readonly write: (text: string) => void
  /** Whether the vault holds this entry already. */
  readonly isStored: boolean
}

/** What was replaced last; it can be put back until the page changes again. */
type Replacement = {
  readonly word: string
  readonly by: string
  readonly before: string
  readonly after: string
}

/** A page's marks, the list of what was found, and the codes the page is linked to. */
export function usePageGuard({ entryId, text, write, isStored }: PageGuardOptions) {
  const register = useCodes()
  const entryCodes = useEntryCodes(entryId, isStored, register.reload)
  const codeNames = useMemo(() => register.codes.map(({ name }) => name), [register.codes])
  const { found, dismiss } = useIdentifiers({ text, entryId, codeNames })
  const [last, setLast] = useState<Replacement | null>(null)

  const replace = (finding: Finding, by: string) => {
    const after = replaceEverywhere(text, finding.text, by)
    setLast({ word: finding.text, by, before: text, after })
    write(after)
  }
  return {
    register,
    entryCodes,
    marks: found,
    findings: useMemo(() => differentFindings(text, found), [text, found]),
    dismiss: (finding: Finding, where: 'here' | 'everywhere') => void dismiss(finding.text, where),
    replace,
    replaceByCode: (finding: Finding, code: { readonly id: string; readonly name: string }) => {
      replace(finding, code.name)
      if (!entryCodes.codeIds.includes(code.id)) entryCodes.choose([...entryCodes.codeIds, code.id])
    },
    last: last !== null && last.after === text ? last : null,
    putBack: () => {
      if (last !== null) write(last.before)
    },
  }
}
