import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { notifyProblem } from '#web-kit/notices.tsx'

const formats = ['docx', 'xlsx', 'pdf'] as const
export type PaperFormat = (typeof formats)[number]

/** What is on the screen as a file, and on paper. */
export function PaperButtons({ take }: { take: (format: PaperFormat) => Promise<void> }) {
  const [making, setMaking] = useState<PaperFormat>()
  const make = async (format: PaperFormat) => {
    setMaking(format)
    await take(format).catch(notifyProblem)
    setMaking(undefined)
  }
  return (
    <Group gap="xs">
      {formats.map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="default"
          loading={making === format}
          onClick={() => void make(format)}
        >
          Скачать .{format}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => window.print()}>
        Напечатать
      </Button>
    </Group>
  )
}
