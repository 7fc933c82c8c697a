import { useEffect, useState } from 'react'
import { buildAgeWords } from '../../shared/domain/build-age.ts'
import { call } from '../api/bridge.ts'
import { Notice } from '../components/notice.tsx'

/** Says once, on Today, that this build is a year old; the page about security goes on saying it. */
export function BuildAgeNotice() {
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    void call('desk.readBuildAge', {}).then((result) => {
      if (!isCurrent || !result.ok || result.value.age === null) return
      if (!result.value.age.isOld || result.value.wasSaid) return
      setWords(buildAgeWords(result.value.age))
      void call('desk.noteBuildAgeSaid', {})
    })
    return () => {
      isCurrent = false
    }
  }, [])
  if (words === null) return null
  return (
    <Notice kind="plain" heading={words} onDismiss={() => setWords(null)}>
      Respite never asks the internet, so it can’t know whether there is one. Newer builds mend what was found
      since.
    </Notice>
  )
}
