import { useEffect, useState } from 'react'
import { call } from '../../api/bridge.ts'

/** The person's own line: from the vault while it is open, from outside it where they agreed to that. */
export function useLocalLine(): string | null {
  const [line, setLine] = useState<string | null>(null)
  useEffect(() => {
    void readLine().then(setLine)
  }, [])
  return line
}

async function readLine(): Promise<string | null> {
  const inside = await call('plan.readSetUp', {})
  if (inside.ok && inside.value.setUp?.localHelpLine != null) return inside.value.setUp.localHelpLine
  const outside = await call('help.readLocalLine', {})
  return outside.ok ? outside.value.line : null
}
