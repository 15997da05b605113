import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'

/**
 * An opened cell, as in a spreadsheet: Enter saves, Alt + Enter begins a new line, Esc gives up, leaving the cell
 * saves. `onClose` hears whether the person stayed at the cell or went on.
 */
export function TextEditor({
  label,
  text,
  onSave,
  onClose,
}: {
  label: string
  text: string
  onSave: (text: string) => Promise<boolean>
  onClose: (way: 'stayed' | 'left') => void
}) {
  const [typed, setTyped] = useState(text)
  const [isSaving, setSaving] = useState(false)
  const isClosed = useRef(false)

  const close = (way: 'stayed' | 'left') => {
    isClosed.current = true
    onClose(way)
  }
  const save = async (way: 'stayed' | 'left') => {
    if (isSaving || isClosed.current) return
    if (typed.trim() === text.trim()) return close(way)
    setSaving(true)
    const isTaken = await onSave(typed.trim())
    setSaving(false)
    if (isTaken) close(way)
  }
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    // Another window in front is not another cell.
    const isAway = document.hasFocus() && !event.currentTarget.contains(event.relatedTarget)
    if (isAway) void save('left')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close('stayed')
    if (event.key !== 'Enter' || event.shiftKey) return
    event.preventDefault()
    if (event.altKey) insertLine(event.currentTarget, setTyped)
    else void save('stayed')
  }
  return (
    <Stack gap={4} onBlur={onBlur}>
      <Textarea
        aria-label={label}
        autosize
        minRows={1}
        maxRows={14}
        autoFocus
        value={typed}
        readOnly={isSaving}
        onFocus={(event) => event.currentTarget.setSelectionRange(typed.length, typed.length)}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <Group gap={6}>
        {/* Enter and Esc do the same, so that Tab leads on to the next cell. */}
        <Button size="compact-sm" tabIndex={-1} loading={isSaving} onClick={() => void save('stayed')}>
          Сохранить
        </Button>
        <Button size="compact-sm" tabIndex={-1} variant="default" onClick={() => close('stayed')}>
          Отменить
        </Button>
        <Text size="xs" c="dimmed" className="wide-only">
          Enter — сохранить, Esc — отменить
        </Text>
      </Group>
    </Stack>
  )
}

function insertLine(area: HTMLTextAreaElement, write: (text: string) => void): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
  write(area.value)
}
