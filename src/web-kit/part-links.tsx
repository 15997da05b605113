import { Group } from '@mantine/core'
import { PageButton } from './page-link.tsx'
import { useMay } from './permissions.tsx'

/** A page of a section: its address, its name and who may open it. */
export type PartLink = {
  readonly key: string
  readonly to: string
  readonly name: string
  readonly may: string
}

/** The pages of one section, above each of them; not shown to a person who has but one. */
export function PartLinks({
  section,
  parts,
  current,
}: {
  /** As the rail calls it: «Контроль». */
  section: string
  parts: readonly PartLink[]
  current: string
}) {
  const may = useMay()
  const own = parts.filter((part) => may(part.may))
  if (own.length < 2) return null
  return (
    <Group component="nav" aria-label={section} gap="xs" mb="md" className="on-paper-hidden">
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
