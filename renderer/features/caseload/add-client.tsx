import { type ReactNode, useState } from 'react'
import { CODE_WORDS } from '../../../shared/domain/caseload/code.ts'
import { Button } from '../../components/button.tsx'
import { Section } from '../../components/section.tsx'

/** Said wherever someone is added: it is what keeps the list from naming people. */
const CODE_RULE = `${CODE_WORDS} Never initials.`

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
      <Section title="The first one" description={`Nobody is on the list yet. ${CODE_RULE}`}>
        {children}
      </Section>
    )
  if (!isOpen)
    return (
      <Button kind="quiet" onPress={() => setOpen(true)}>
        Add one more
      </Button>
    )
  return (
    <Section title="One more" description={CODE_RULE}>
      {children}
    </Section>
  )
}
