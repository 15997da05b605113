import { Group } from '@mantine/core'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'

const parts = [
  { key: 'runs', to: '/objectivity', name: 'Проверки результатов', may: 'objectivity.run.read' },
  { key: 'dossiers', to: '/objectivity/dossiers', name: 'Досье школ', may: 'objectivity.dossier.read' },
  {
    key: 'exemptions',
    to: '/objectivity/exemptions',
    name: 'Законные исключения',
    may: 'objectivity.run.read',
  },
  { key: 'regional', to: '/objectivity/regional', name: 'Данные региона', may: 'objectivity.run.read' },
  { key: 'indices', to: '/objectivity/indices', name: 'Индексы', may: 'objectivity.run.read' },
] as const

/** The parts of objectivity, above the page of each; a school has one. */
export function ObjectivityParts({ current }: { current: (typeof parts)[number]['key'] }) {
  const may = useMay()
  const own = parts.filter((part) => may(part.may))
  if (own.length < 2) return null
  return (
    <Group component="nav" aria-label="Объективность" gap="xs" mb="md" className="on-paper-hidden">
      {own.map((part) => (
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
