import { Textarea, TextInput } from '@mantine/core'
import type { ChangeEvent, ReactNode } from 'react'
import type { QuestionView } from '../papers-contract.ts'

/** A field for what is filled in by hand; lists have a line each. */
export function QuestionField({
  question: { kind, label, hint, required },
  value,
  onChange,
  error,
}: {
  question: QuestionView
  value?: string
  onChange?: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  error?: ReactNode
}) {
  const look = {
    label,
    description: hint,
    withAsterisk: required,
    error,
    value: value ?? '',
    ...(onChange ? { onChange } : {}),
  }
  if (kind === 'line') return <TextInput maxLength={500} {...look} />
  return <Textarea autosize minRows={kind === 'text' ? 2 : 4} maxRows={16} {...look} />
}
