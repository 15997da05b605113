import { Group } from '@mantine/core'
import { PageButton } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'

const parts = [
  { key: 'cases', to: '/support/cases', name: 'Сопровождение', may: 'support.case.read' },
  { key: 'runs', to: '/support', name: 'Кому нужна помощь', may: 'support.run.read' },
  { key: 'rules', to: '/support/rules', name: 'Правила', may: 'support.run.read' },
  { key: 'context', to: '/support/context', name: 'Условия школ', may: 'support.run.read' },
] as const

/** The parts of support, above the page of each; a school has one. */
export function SupportParts({ current }: { current: (typeof parts)[number]['key'] }) {
  const may = useMay()
  const own = parts.filter((part) => may(part.may))
  if (own.length < 2) return null
  return (
    <Group component="nav" aria-label="Помощь школам" gap="xs" mb="md" className="on-paper-hidden">
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
