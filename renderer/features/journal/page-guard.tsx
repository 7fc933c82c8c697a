import { type ReactNode, useState } from 'react'
import { CodeChooser } from '../codes/code-chooser.tsx'
import { EntryCodes } from '../codes/entry-codes.tsx'
import { FoundList } from '../identifiers/found-list.tsx'
import styles from './journal-page.module.css'
import type { usePageGuard } from './use-page-guard.ts'

type PageGuardProps = {
  readonly guard: ReturnType<typeof usePageGuard>
  /** What else a page keeps, beside its codes. */
  readonly children: ReactNode
}

/** Under a page: quietly what on it may point at someone, and whom it is about, by code. One of the two is open at most. */
export function PageGuard({ guard, children }: PageGuardProps) {
  const { register, entryCodes, findings, replace, replaceByCode, dismiss, last, putBack } = guard
  const [open, setOpen] = useState<'codes' | { readonly word: string } | null>(null)
  return (
    <>
      <FoundList
        findings={findings}
        onReplace={replace}
        onDismiss={dismiss}
        choosing={typeof open === 'object' ? (open?.word ?? null) : null}
        onChoosing={(word) => setOpen(word === null ? null : { word })}
        chooseCode={(finding) => (
          <CodeChooser
            register={register}
            makeWords="Make this code and put it there"
            onChoose={(code) => {
              setOpen(null)
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
      <div className={styles.keeping}>
        <EntryCodes
          register={register}
          entryCodes={entryCodes}
          isOpen={open === 'codes'}
          onOpen={(isOpen) => setOpen(isOpen ? 'codes' : null)}
        />
        {children}
      </div>
    </>
  )
}
