import { StateBadge } from '#web-kit/state-badge.tsx'
import type { CatalogueRow } from '../../catalogue-contract.ts'
import { catalogueStatusNames } from '../../texts.ru.ts'

export function CatalogueStatus({ status }: Pick<CatalogueRow, 'status'>) {
  const words = catalogueStatusNames[status]
  return (
    <StateBadge tone={status === 'confirmed' ? 'good' : 'calm'}>
      {words.charAt(0).toUpperCase() + words.slice(1)}
    </StateBadge>
  )
}
