import { Button } from '@mantine/core'
import { useState } from 'react'
import { notifyProblem } from '#web-kit/notices.tsx'

const words = { docx: 'Справка .docx', xlsx: 'Таблицы .xlsx' } as const
type Format = keyof typeof words

/** The page as an analytical paper, as a workbook, on paper. */
export function PagePapers({ take }: { take: (format: Format) => Promise<void> }) {
  const [making, setMaking] = useState<Format>()
  const make = async (format: Format) => {
    setMaking(format)
    await take(format).catch(notifyProblem)
    setMaking(undefined)
  }
  return (
    <>
      {(['docx', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          size="compact-sm"
          variant="default"
          loading={making === format}
          onClick={() => void make(format)}
        >
          {words[format]}
        </Button>
      ))}
      <Button size="compact-sm" variant="default" onClick={() => window.print()}>
        Напечатать
      </Button>
    </>
  )
}
