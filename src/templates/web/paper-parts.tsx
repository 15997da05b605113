import { Group } from '@mantine/core'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'

const parts = [
  { key: 'papers', to: '/papers', name: 'Документы по шаблонам', may: 'templates.paper.read' },
  { key: 'packages', to: '/papers/packages', name: 'Архивы школам', may: 'templates.paper.read' },
  { key: 'templates', to: '/templates', name: 'Шаблоны', may: 'templates.template.read' },
] as const

/** The parts of this work, above the page of each. */
export function PaperParts({ current }: { current: (typeof parts)[number]['key'] }) {
  const may = useMay()
  return (
    <Group component="nav" aria-label="Документы по шаблонам" gap="xs" mb="md" className="on-paper-hidden">
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
