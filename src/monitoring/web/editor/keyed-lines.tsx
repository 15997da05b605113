import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { linesToKeyed } from './new-field.ts'

/** Rows or choices as lines of a text; what is typed is taken over when the person leaves the field. */
export function KeyedLines({
  label,
  lines,
  letter,
  onChange,
}: {
  label: string
  lines: readonly { readonly key: string; readonly label: string }[]
  letter: string
  onChange: (lines: { key: string; label: string }[]) => void
}) {
  const [text, setText] = useState(lines.map((line) => line.label).join('\n'))
  return (
    <Textarea
      label={label}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        const next = linesToKeyed(text, lines, letter)
        if (next.length > 0) onChange(next)
      }}
      autosize
      minRows={3}
      maxRows={16}
    />
  )
}
