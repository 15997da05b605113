import { Group } from '@mantine/core'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'

const parts = [
  { key: 'inspections', to: '/control/inspections', name: 'Проверки', may: 'control.inspection.read' },
  { key: 'findings', to: '/control/findings', name: 'Что устранить', may: 'control.inspection.read' },
  { key: 'hearings', to: '/control/hearings', name: 'Отчёты руководителей', may: 'control.hearing.read' },
] as const

/** The parts of control, above the page of each. */
export function ControlParts({ current }: { current: (typeof parts)[number]['key'] }) {
  const may = useMay()
  return (
    <Group component="nav" aria-label="Контроль" gap="xs" mb="md" className="on-paper-hidden">
      {parts
        .filter((part) => may(part.may))
        .map((part) => (
          <PageButton
            key={part.key}
            to={part.to}
            size="compact-md"
            variant={part.key === current ? 'light' : 'subtle'}
            {...(part.key === current ? { 'aria-current': 'page' } : {})}
          >
            {part.name}
          </PageButton>
        ))}
    </Group>
  )
}
