import { Text } from '@mantine/core'
import type { DeadlineView } from '../../domain/views/deadline-view.ts'

/** What was understood of a deadline cell, and what was assumed. Silent where it would only repeat the cell. */
export function DeadlineReading({ text, deadlines }: { text: string; deadlines: readonly DeadlineView[] }) {
  const [only] = deadlines
  if (deadlines.length === 1 && only && only.assumed.length === 0 && isSame(only.summary, text)) return null
  return (
    <>
      {deadlines.map((deadline, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: deadlines of one cell have no other name than their order
        <Text size="xs" c="dimmed" key={index}>
          → {deadline.summary}
          {deadline.assumed.map((assumption) => (
            <span key={`${assumption.field}${assumption.reason}`}>
              {' '}
              · предположено: {lower(assumption.reason)}
            </span>
          ))}
        </Text>
      ))}
    </>
  )
}

function isSame(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

/** «Декабрь 2021» and «декабрь, 2021 г.» are the same words. */
function bare(text: string): string {
  return text
    .toLocaleLowerCase('ru')
    .replace(/[^а-яё\d]+/g, ' ')
    .trim()
    .replace(/ г$/, '')
}

/** «Год не указан» in the middle of a sentence. */
function lower(text: string): string {
  return text.slice(0, 1).toLocaleLowerCase('ru') + text.slice(1)
}
