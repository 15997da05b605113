import { Group } from '@mantine/core'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'

const parts = [
  { key: 'findings', to: '/cycle', name: 'Находки', may: 'cycle.finding.read' },
  { key: 'analyses', to: '/cycle/analyses', name: 'Анализы', may: 'cycle.analysis.read' },
  { key: 'recommendations', to: '/cycle/recommendations', name: 'Рекомендации', may: 'cycle.finding.read' },
  { key: 'decisions', to: '/cycle/decisions', name: 'Решения и меры', may: 'cycle.finding.read' },
  { key: 'effect', to: '/cycle/effect', name: 'Эффект', may: 'cycle.analysis.read' },
] as const

/** The stages of the cycle, above the page of each. */
export function CycleParts({ current }: { current: (typeof parts)[number]['key'] }) {
  const may = useMay()
  return (
    <Group component="nav" aria-label="Меры и эффект" gap="xs" mb="md" className="on-paper-hidden">
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
