import { Button, Group, Stack, Text, Textarea, UnstyledButton } from '@mantine/core'
import { useRef, useState } from 'react'
import classes from './editable-text.module.css'

/**
 * A cell of the grid: a click or Enter opens it, Ctrl + Enter or leaving saves, Esc gives up. `onSave` answers whether
 * the text was taken; if not, what was typed stays in sight.
 */
export function EditableText({
  label,
  text,
  isEditable,
  onSave,
  placeholder = '—',
}: {
  /** «Срок, строка 1.4» */
  label: string
  text: string
  isEditable: boolean
  onSave: (text: string) => Promise<boolean>
  placeholder?: string
}) {
  const [typed, setTyped] = useState<string>()
  const [isSaving, setSaving] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)

  if (!isEditable) return <span className={classes.text}>{text || placeholder}</span>
  if (typed === undefined) {
    return (
      <UnstyledButton
        ref={opener}
        className={`${classes.text} ${classes.closed}`}
        aria-label={`${label}: ${text || 'пусто'}. Изменить`}
        onClick={() => setTyped(text)}
      >
        {text || <span className={classes.placeholder}>{placeholder}</span>}
      </UnstyledButton>
    )
  }

  const close = () => {
    setTyped(undefined)
    requestAnimationFrame(() => opener.current?.focus())
  }
  const save = async () => {
    if (typed.trim() === text.trim()) return close()
    setSaving(true)
    const taken = await onSave(typed.trim())
    setSaving(false)
    if (taken) close()
  }
  return (
    <Stack gap={4}>
      <Textarea
        aria-label={label}
        autosize
        minRows={2}
        maxRows={14}
        autoFocus
        value={typed}
        disabled={isSaving}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
        }}
      />
      <Group gap={6}>
        <Button size="compact-sm" loading={isSaving} onClick={() => void save()}>
          Сохранить
        </Button>
        <Button size="compact-sm" variant="default" onClick={close}>
          Отменить
        </Button>
        <Text size="xs" c="dimmed" className="wide-only">
          Ctrl + Enter
        </Text>
      </Group>
    </Stack>
  )
}
