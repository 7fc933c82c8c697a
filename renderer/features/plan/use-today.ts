import { useState } from 'react'
import type { Output } from '../../../shared/contract/index.ts'
import type { CheckIn } from '../../../shared/contract/plan.ts'
import type { AppError } from '../../../shared/errors.ts'
import type { Result } from '../../../shared/result.ts'
import { call } from '../../api/bridge.ts'
import { useLoaded } from '../../app/use-loaded.ts'

export type TodayData = Output<'plan.readToday'>

const readToday = () => call('plan.readToday', {})

/** Today's data and what can be done with it. Every change is saved first and then read back. */
export function useToday() {
  const { loaded, reload } = useLoaded(readToday)
  const [failure, setFailure] = useState<AppError | null>(null)
  const after = async (change: Promise<Result<unknown>>) => {
    const result = await change
    setFailure(result.ok ? null : result.error)
    reload()
  }
  return {
    loaded,
    reload,
    failure,
    checkIn: (checkIn: CheckIn) => void after(call('plan.saveCheckIn', { checkIn })),
    markStep: (stepId: string, done: boolean) => void after(call('plan.markStep', { stepId, done })),
    crossOutLine: (id: string) => void after(call('plan.crossOutLine', { id })),
  }
}
