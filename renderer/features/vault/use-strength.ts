import { useEffect, useState } from 'react'
import { loadStrengthEstimator, type PassphraseStrength } from './passphrase-strength.ts'

type Estimator = Awaited<ReturnType<typeof loadStrengthEstimator>>

/** The strength of a passphrase as it is typed; null while the dictionaries load and while it is empty. */
export function useStrength(passphrase: string): PassphraseStrength | null {
  const [estimator, setEstimator] = useState<{ readonly estimate: Estimator } | null>(null)
  useEffect(() => {
    void loadStrengthEstimator().then((estimate) => setEstimator({ estimate }))
  }, [])
  return estimator === null || passphrase === '' ? null : estimator.estimate(passphrase)
}
