import type { ReactNode } from 'react'
import { errorWords } from '../api/error-words.ts'
import { FailedState } from '../components/failed-state.tsx'
import { LoadingState } from '../components/loading-state.tsx'
import type { Loaded } from './use-loaded.ts'

type ScreenGateProps<T> = {
  readonly loaded: Loaded<T>
  readonly onRetry: () => void
  readonly children: (value: T) => ReactNode
}

/** The one way a screen shows that its data is on the way, or why it could not be had. */
export function ScreenGate<T>({ loaded, onRetry, children }: ScreenGateProps<T>) {
  if (loaded.state === 'loading') return <LoadingState>Opening</LoadingState>
  if (loaded.state === 'ready') return children(loaded.value)
  const words = errorWords(loaded.error)
  return (
    <FailedState
      heading={words.happened}
      nextStep={words.nextStep}
      actionLabel="Try again"
      onAction={onRetry}
    />
  )
}
