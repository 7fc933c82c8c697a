import { useEffect, useState } from 'react'
import type { CutOffExport } from '../../../shared/contract/transfer.ts'
import { call } from '../../api/bridge.ts'
import { momentWords } from '../../app/date-words.ts'
import { Notice } from '../../components/notice.tsx'
import { cutOffWords } from './transfer-words.ts'

/** What became of exports that a lock or a crash cut off, until it was read. */
export function CutOffNotices() {
  const [told, setTold] = useState<readonly CutOffExport[]>([])
  useEffect(() => {
    let isCurrent = true
    void call('transfer.readCutOff', {}).then((result) => {
      if (isCurrent && result.ok) setTold(result.value.exports)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return told.map((cutOff) => (
    <Notice
      key={`${cutOff.startedAtMs} ${cutOff.folder}`}
      kind="attention"
      heading={`An export was cut off on ${momentWords(cutOff.startedAtMs)}`}
      onDismiss={() => setTold((before) => before.filter((one) => one !== cutOff))}
    >
      {cutOffWords(cutOff)}
    </Notice>
  ))
}
