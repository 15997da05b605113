import { Button, Group, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Instrument } from '../../domain/observation/instrument.ts'
import { EditInstrument } from './edit-instrument.tsx'

/** What a new round looks by: closed until somebody wants to read or change it. */
export function InstrumentPart({
  instrument,
  ready,
  error,
  onChange,
}: {
  instrument: Instrument
  ready: Instrument
  error: ReactNode
  onChange: (instrument: Instrument) => void
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack gap="xs">
      <Group>
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Свернуть описания уровней' : 'Посмотреть и изменить описания уровней'}
        </Button>
      </Group>
      {error && (
        <Text role="alert" c="var(--bad)" size="sm">
          {error}
        </Text>
      )}
      {isOpen && <EditInstrument instrument={instrument} ready={ready} onChange={onChange} />}
    </Stack>
  )
}
