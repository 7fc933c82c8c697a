import { useState } from 'react'
import { CodeChooser } from '../codes/code-chooser.tsx'
import { EntryCodes } from '../codes/entry-codes.tsx'
import { FoundList } from '../identifiers/found-list.tsx'
import type { usePageGuard } from './use-page-guard.ts'

/** Under a page: whom it is about, by code, and quietly what on it may point at someone. */
export function PageGuard({ guard }: { readonly guard: ReturnType<typeof usePageGuard> }) {
  const { register, entryCodes, findings, replace, replaceByCode, dismiss, last, putBack } = guard
  const [isLinking, setLinking] = useState(false)
  return (
    <>
      <EntryCodes register={register} entryCodes={entryCodes} isOpen={isLinking} onOpen={setLinking} />
      <FoundList
        findings={findings}
        onReplace={replace}
        onDismiss={dismiss}
        chooseCode={(finding, onDone) => (
          <CodeChooser
            register={register}
            saysWhatCodesAre={!isLinking}
            onChoose={(code) => {
              onDone()
              replaceByCode(finding, code)
            }}
          />
        )}
        done={
          last === null
            ? null
            : {
                words: `“${last.word}” is now ${last.by} on this page. Earlier versions of it may still hold the old word.`,
                onPutBack: putBack,
              }
        }
      />
    </>
  )
}
