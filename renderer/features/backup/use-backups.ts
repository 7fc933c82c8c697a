import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import { call } from '../../api/bridge.ts'
import { type ErrorWords, errorWords } from '../../api/error-words.ts'
import { recoveryKeyBytes } from '../../api/recovery-key-bytes.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readList = async () => {
  const [listed, kept, standing] = await Promise.all([
    call('backup.list', {}),
    call('safekeeping.read', {}),
    call('backup.readStanding', {}),
  ])
  if (!listed.ok) return listed
  if (!kept.ok) return kept
  if (!standing.ok) return standing
  const value = { ...listed.value, standing: standing.value, hasSheet: kept.value.sheetKeptOn !== null }
  return { ok: true as const, value }
}

export type BackupStanding = Output<'backup.readStanding'>

/** The backups beside the vault, and making one now. */
export function useBackups() {
  const { loaded, reload } = useLoaded(readList)
  const [isMaking, setMaking] = useState(false)
  const [news, setNews] = useState<'made' | ErrorWords | null>(null)
  const makeNow = async () => {
    if (isMaking) return
    setMaking(true)
    setNews(null)
    const result = await call('backup.makeNow', {})
    setMaking(false)
    setNews(result.ok ? 'made' : result.error.code === 'cancelled' ? null : errorWords(result.error))
    reload()
  }
  const change = async (name: 'backup.chooseSecondFolder' | 'backup.forgetSecondFolder') => {
    setNews(null)
    const result = await call(name, {})
    if (!result.ok && result.error.code !== 'cancelled') setNews(errorWords(result.error))
    reload()
  }
  return {
    chooseSecond: () => void change('backup.chooseSecondFolder'),
    forgetSecond: () => void change('backup.forgetSecondFolder'),
    loaded,
    reload,
    isMaking,
    news,
    makeNow: () => void makeNow(),
  }
}

const readStanding = () => call('backup.readStanding', {})

/** What there is to say of the backups on Today; null while that is not known. */
export function useBackupStanding(): BackupStanding | null {
  const { loaded } = useLoaded(readStanding)
  return loaded.state === 'ready' ? loaded.value : null
}

/** What came of trying a backup. */
export type Tried = {
  readonly entryCount: number
  readonly newestEntryDate: string | null
  readonly provesWriter: boolean
}

/** Trying one backup with the key from the sheet. */
export function useTrial(name: string) {
  const [isTrying, setTrying] = useState(false)
  const [tried, setTried] = useState<Tried | null>(null)
  const [failure, setFailure] = useState<ErrorWords | null>(null)
  const tryIt = async (typed: string) => {
    if (isTrying || typed.trim() === '') return
    setTrying(true)
    setTried(null)
    setFailure(null)
    const result = await call('backup.test', { name, secret: recoveryKeyBytes(typed) })
    setTrying(false)
    if (result.ok) setTried(result.value)
    else if (result.error.code !== 'cancelled') setFailure(errorWords(result.error))
  }
  return { isTrying, tried, failure, tryIt }
}
