import { type ReactNode, useState } from 'react'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'

type AddClientProps = {
  readonly isFirst: boolean
  /** While someone on the list is being changed, no second form of the same fields stands below. */
  readonly isHidden: boolean
  readonly isHalfTyped: boolean
  readonly children: ReactNode
}

/** Adding someone: open while the list is being made, one press away once it is. */
export function AddClient({ isFirst, isHidden, isHalfTyped, children }: AddClientProps) {
  const [isOpen, setOpen] = useState(isFirst || isHalfTyped)
  if (isHidden) return null
  if (isFirst)
    return (
      <Section title="The first one" description="Nobody is on it yet.">
        {children}
      </Section>
    )
  if (!isOpen)
    return (
      <Button kind="quiet" onPress={() => setOpen(true)}>
        Add one more
      </Button>
    )
  return <Section title="One more">{children}</Section>
}
