import { SimpleGrid, TextInput } from '@mantine/core'

/** Who speaks for each of the chosen organisations, where it is already known; the organisation may name another. */
export function SpeakersFields({
  organizations,
  speakers,
  onChange,
}: {
  organizations: readonly { readonly organizationId: number; readonly shortName: string }[]
  /** By organisation. */
  speakers: Readonly<Record<string, string>>
  onChange: (speakers: Record<string, string>) => void
}) {
  if (organizations.length === 0) return null
  return (
    <details>
      <summary>Докладчики, если уже известны</summary>
      <SimpleGrid cols={{ base: 1, xs: 2 }} mt="sm">
        {organizations.map(({ organizationId, shortName }) => (
          <TextInput
            key={organizationId}
            label={shortName}
            placeholder="фамилия, имя, отчество, должность"
            maxLength={200}
            value={speakers[organizationId] ?? ''}
            onChange={(event) => onChange({ ...speakers, [organizationId]: event.currentTarget.value })}
          />
        ))}
      </SimpleGrid>
    </details>
  )
}
