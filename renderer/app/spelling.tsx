import type { ReactNode } from 'react'
import { call } from '../api/bridge.ts'
import { SpellCheckContext } from '../components/spell-check.ts'
import { useLoaded } from './use-loaded.ts'

const readSpelling = () => call('spelling.read', {})

/** Lets the setting for spelling reach every field on which a person writes. */
export function Spelling({ children }: { readonly children: ReactNode }) {
  const { loaded } = useLoaded(readSpelling)
  return (
    <SpellCheckContext value={loaded.state === 'ready' && loaded.value.isOn}>{children}</SpellCheckContext>
  )
}
