import { useState } from 'react'
import type { ImportPreview } from '../../../shared/contract/transfer.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { agePassphraseBytes, passphraseBytes } from '../../api/passphrase-bytes.ts'
import { useLoaded } from '../../app/use-loaded.ts'
import { countedPages } from './transfer-words.ts'

const readImports = () => call('transfer.listImports', {})

/** One piece of work at a time, with what came of it. */
function useTask() {
  const [isBusy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const [news, setNews] = useState('')
  const run = async <T>(work: () => Promise<Result<T>>, onDone: (value: T) => string) => {
    if (isBusy) return
    setBusy(true)
    setFailure(null)
    setNews('')
    const result = await work()
    setBusy(false)
    if (result.ok) setNews(onDone(result.value))
    else if (result.error.code === 'cancelled') setNews('Nothing was written or taken in.')
    else setFailure(errorWords(result.error satisfies AppError))
  }
  return { isBusy, failure, news, run }
}

/** Writing everything into a folder or an encrypted file. */
export function useExport() {
  const task = useTask()
  const write = (passphrase: string, secret: string | null) =>
    task.run(
      () =>
        call('transfer.exportAll', {
          passphrase: passphraseBytes(passphrase),
          secret: secret === null ? null : agePassphraseBytes(secret),
        }),
      ({ name, entryCount }) => `${countedPages(entryCount)} and everything else are in ${name}.`,
    )
  return { ...task, write }
}

/** Looking into another journal, taking it in, and taking an import back. */
export function useImports() {
  const { loaded, reload } = useLoaded(readImports)
  const task = useTask()
  const [preview, setPreview] = useState<ImportPreview | null>(null)
  const look = (what: 'file' | 'folder', secret: string) =>
    task.run(
      () => call('transfer.lookInto', { what, secret: secret === '' ? null : agePassphraseBytes(secret) }),
      (found) => {
        setPreview(found)
        return ''
      },
    )
  const takeIn = (token: string, withDuplicates: boolean) =>
    task.run(
      () => call('transfer.takeIn', { token, withDuplicates }),
      ({ entryCount }) => {
        setPreview(null)
        reload()
        return `${countedPages(entryCount)} came into the journal.`
      },
    )
  const remove = (id: string, withEdited: boolean) =>
    task.run(
      () => call('transfer.removeImport', { id, withEdited }),
      ({ removed, kept }) => {
        reload()
        const stays = kept === 0 ? '' : ` ${countedPages(kept)} you changed since stayed.`
        return `Removed: ${countedPages(removed)}.${stays}`
      },
    )
  return { loaded, reload, ...task, preview, look, takeIn, remove, putAway: () => setPreview(null) }
}
