import { List, Stack, Text } from '@mantine/core'
import type { ResultsView } from '../contract.ts'
import classes from './results.module.css'

type Section = ResultsView['sections'][number]
type Item = Section['items'][number]

/** Questions of a section: how the answers are spread, the share of favourable ones with its interval. */
export function SectionTable({ section, threshold }: { section: Section; threshold: number }) {
  return (
    <Stack gap="md">
      {section.items.map((item) => (
        <div key={item.key} className={classes.item}>
          <Text fw={600}>{item.text}</Text>
          <ItemBody item={item} threshold={threshold} />
        </div>
      ))}
    </Stack>
  )
}

function ItemBody({ item, threshold }: { item: Item; threshold: number }) {
  if (item.isHidden) {
    return (
      <Text size="sm" c="dimmed">
        {item.answered < threshold
          ? `Ответили ${item.answered}: мало данных, показывается от ${threshold}.`
          : `Ответили ${item.answered}. Скрыто: по разнице с общим итогом стали бы видны ответы малой группы.`}
      </Text>
    )
  }
  if (item.answered === 0) {
    return (
      <Text size="sm" c="dimmed">
        На этот вопрос никто не ответил.
      </Text>
    )
  }
  if (item.kind === 'text') {
    return (
      <List size="sm" mt={4}>
        {item.texts.map((text, at) => (
          // Two people may write the same words.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <List.Item key={at}>{text}</List.Item>
        ))}
      </List>
    )
  }
  return (
    <>
      <ol className={classes.spread} aria-label={`Ответы: ${item.text}`}>
        {item.choices.map(({ key, label, count }) => (
          <li key={key} className={classes.line}>
            <span className={classes.label}>{label}</span>
            <meter
              className={classes.bar}
              min={0}
              max={item.answered}
              value={count}
              aria-label={`${label}: ${count} из ${item.answered}`}
            />
            <span className={classes.count}>
              {Math.round((count / item.answered) * 100)} % <span className={classes.soft}>({count})</span>
            </span>
          </li>
        ))}
      </ol>
      <Text size="sm">{favourableWords(item)}</Text>
    </>
  )
}

function favourableWords({ favourable, answered }: Item): string {
  if (!favourable || favourable.whole === 0) return `Ответили на вопрос: ${answered}.`
  const { part, whole, low, high } = favourable
  const percent = (share: number) => Math.round(share * 100)
  const between = low === null || high === null ? '' : `, интервал ${percent(low)}–${percent(high)} %`
  return `Благоприятных ${part} из ${whole} — ${percent(part / whole)} %${between}. Без тех, кто затруднился.`
}
