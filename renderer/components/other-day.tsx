import { useState } from 'react'
import { Button } from './button.tsx'
import { DateField } from './date-field.tsx'

type OtherDayProps = {
  readonly label: string
  readonly value: string
  /** The day it nearly always is; no field is shown for it. */
  readonly usual: string
  /** What asks for another one. */
  readonly askWords: string
  readonly onChange: (value: string) => void
}

/** A day that goes without saying, and a field for who wants another one. */
export function OtherDay({ label, value, usual, askWords, onChange }: OtherDayProps) {
  const [isAsked, setAsked] = useState(false)
  if (!isAsked && value === usual)
    return (
      <Button kind="plain" onPress={() => setAsked(true)}>
        {askWords}
      </Button>
    )
  return <DateField label={label} value={value} onChange={onChange} takesFocus={isAsked} />
}
