import { Group, Text } from '@mantine/core'
import { countWords } from './plural.ts'
import classes from './share-bar.module.css'

/** «37 из 42 отчитались»: a count out of a whole, in words first and as a bar beside them. */
export function ShareBar({
  done,
  of,
  words,
  tone = 'active',
  compact = false,
}: {
  done: number
  of: number
  /** «отчитались», «исполнено» */
  words: string
  tone?: 'good' | 'attention' | 'bad' | 'active'
  /** In a table cell: the bar under the words. */
  compact?: boolean
}) {
  if (of === 0) return <Text size="sm">—</Text>
  const sentence = `${countWords(done)} из ${countWords(of)} ${words}`
  return (
    <Group gap={compact ? 4 : 'sm'} align="center">
      <Text size="sm" className="digits">
        {sentence}
      </Text>
      <meter
        className={classes.bar}
        data-tone={done >= of ? 'good' : tone}
        min={0}
        max={of}
        value={Math.min(done, of)}
        aria-label={sentence}
      />
    </Group>
  )
}
