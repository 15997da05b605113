import { Text } from '@mantine/core'
import { cautionText } from '../texts/signs.ru.ts'

/** Stands on every page of objectivity. */
export function Caution() {
  return (
    <Text component="aside" role="note" aria-label="Что значит признак" maw="46rem" c="dimmed">
      {cautionText}
    </Text>
  )
}
