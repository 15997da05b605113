import { UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { useFocusReturn } from '#web-kit/use-focus-return.ts'
import classes from './editable-text.module.css'
import { TextEditor } from './text-editor.tsx'

const NOTHING = '—'

/**
 * A cell of the grid: a click or Enter opens it. `onSave` answers whether the text was taken; if not, what was typed
 * stays in sight.
 */
export function EditableText({
  label,
  text,
  isEditable,
  onSave,
  placeholder = NOTHING,
}: {
  /** «Срок, строка 1.4» */
  label: string
  text: string
  isEditable: boolean
  onSave: (text: string) => Promise<boolean>
  placeholder?: string
}) {
  const [isOpen, setOpen] = useState(false)
  const [opener, giveBack] = useFocusReturn<HTMLButtonElement>(isOpen)

  if (!isEditable) return <span className={classes.text}>{text || placeholder}</span>
  if (isOpen) {
    return (
      <TextEditor
        label={label}
        text={text}
        onSave={onSave}
        onClose={(way) => {
          setOpen(false)
          // A person who left the cell is already somewhere else.
          if (way === 'stayed') giveBack()
        }}
      />
    )
  }
  return (
    <UnstyledButton
      ref={opener}
      className={`${classes.text} ${classes.closed}`}
      aria-label={`${label}: ${text || (placeholder === NOTHING ? 'пусто' : placeholder)}. Изменить`}
      onClick={() => setOpen(true)}
    >
      {text || <span className={classes.placeholder}>{placeholder}</span>}
    </UnstyledButton>
  )
}
