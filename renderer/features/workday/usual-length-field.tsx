import { useState } from 'react'
import { LONGEST_MINUTES, SHORTEST_MINUTES } from '../../../shared/domain/workday/day-session.ts'
import { TextField } from '../../components/text-field.tsx'

type UsualLengthFieldProps = { readonly minutes: number; readonly onChange: (minutes: number) => void }

/** How long a session is where the line does not say. */
export function UsualLengthField({ minutes, onChange }: UsualLengthFieldProps) {
  const [text, setText] = useState(String(minutes))
  const isWrong = readMinutes(text) === null
  return (
    <TextField
      label="A session usually takes, in minutes"
      value={text}
      onChange={(typed) => {
        setText(typed)
        const read = readMinutes(typed)
        if (read !== null) onChange(read)
      }}
      maxLength={3}
      isShort
      {...(isWrong ? { error: `A whole number from ${SHORTEST_MINUTES} to ${LONGEST_MINUTES}.` } : {})}
    />
  )
}

function readMinutes(text: string): number | null {
  if (!/^[0-9]{1,3}$/.test(text.trim())) return null
  const minutes = Number(text)
  return minutes >= SHORTEST_MINUTES && minutes <= LONGEST_MINUTES ? minutes : null
}
