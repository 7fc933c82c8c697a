import { useState } from 'react'
import type { AppError } from '../../../shared/errors.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

const readMonth = () => call('plan.readMonth', {})

/** The thirty days with what was done on each, and a way to mark steps of any of them. */
export function useMonth() {
  const { loaded, reload } = useLoaded(readMonth)
  const [failure, setFailure] = useState<AppError | null>(null)
  const markStep = (stepId: string, done: boolean) => {
    void call('plan.markStep', { stepId, done }).then((result) => {
      setFailure(result.ok ? null : result.error)
      reload()
    })
  }
  return { loaded, reload, failure, markStep }
}
