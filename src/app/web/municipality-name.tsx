import { Text } from '@mantine/core'
import { getMunicipality } from '#organizations/contract.ts'
import { useAnswer } from '#web-kit/use-answer.ts'

/** Whose system this is: in the head of every page, on the screen and on paper. */
export function MunicipalityName() {
  const name = useAnswer(getMunicipality, {}).data?.name
  if (!name) return null
  return (
    <Text size="sm" c="dimmed" truncate visibleFrom="sm">
      {name}
    </Text>
  )
}
