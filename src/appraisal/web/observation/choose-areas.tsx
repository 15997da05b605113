import { Group, SegmentedControl, Text } from '@mantine/core'
import type { RoundCard } from '../../observation-contract.ts'

export type AreaSet = 'federal' | 'municipal'

/** By which areas a round is read; levels are the same. */
export function ChooseAreas({ value, onChange }: { value: AreaSet; onChange: (value: AreaSet) => void }) {
  return (
    <Group gap="sm">
      <Text size="sm" aria-hidden>
        Читать по областям
      </Text>
      <SegmentedControl<AreaSet>
        className="on-paper-hidden"
        aria-label="По каким областям читать"
        data={[
          { value: 'federal', label: 'инструмента' },
          { value: 'municipal', label: 'муниципалитета' },
        ]}
        value={value}
        onChange={onChange}
      />
    </Group>
  )
}

/** The round with the areas of the set in place of those of its instrument. */
export function readByAreas(round: RoundCard, areaSet: AreaSet): RoundCard {
  const { municipal } = round
  if (areaSet === 'federal' || municipal === null) return round
  const areasOf = new Map(municipal.observed.map(({ organizationId, areas }) => [organizationId, areas]))
  return {
    ...round,
    areas: municipal.areas,
    profile: municipal.profile,
    observed: round.observed.map((one) => ({ ...one, areas: areasOf.get(one.organizationId) ?? [] })),
  }
}
