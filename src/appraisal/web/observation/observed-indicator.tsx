import { Group, Select, Table, Text, Textarea } from '@mantine/core'
import { StateBadge, type StateTone } from '#web-kit/state-badge.tsx'
import type { Settled, Standing } from '../../domain/observation/consolidate.ts'
import { levels, steps } from '../../domain/observation/instrument.ts'
import type { Mark } from '../../domain/observation/rating.ts'
import type { ObservedCard } from '../../observed-contract.ts'
import { standingNames } from '../../texts.ru.ts'
import { markWords } from './mark-words.ts'

const tones: Readonly<Record<Standing, StateTone>> = {
  missing: 'calm',
  single: 'calm',
  agreed: 'good',
  near: 'active',
  apart: 'bad',
  settled: 'good',
}

type IndicatorView = ObservedCard['areas'][number]['indicators'][number]

/** One indicator, in a group or for the whole kindergarten: each expert's mark, what they come to, and the reason. */
export function ObservedIndicator({
  indicator,
  card,
  isEditable,
  settled,
  onChange,
}: {
  indicator: IndicatorView
  card: ObservedCard
  isEditable: boolean
  settled: Settled[string] | undefined
  onChange: (settled: Settled[string] | undefined) => void
}) {
  const { marks, notes, standing, mark, descriptions, confirmed, disputed } = indicator
  const text = indicator.group === null ? indicator.text : `${indicator.text} — ${indicator.group}`
  return (
    <div>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text fw={600}>{text}</Text>
        {card.experts.length > 0 && <StateBadge tone={tones[standing]}>{standingNames[standing]}</StateBadge>}
      </Group>
      <Text size="sm">
        {markWords(mark)}
        {typeof mark === 'number' && `: ${descriptions[Math.floor(mark) - 1]}`}
      </Text>
      {indicator.own !== null && <Text size="sm">Самооценка: {markWords(indicator.own)}</Text>}
      {card.experts.length > 0 && (
        <Table withRowBorders={false} verticalSpacing={2} mt={4} maw={720}>
          <Table.Tbody>
            {card.experts.map(({ expertId, name }, at) => (
              <Table.Tr key={expertId}>
                <Table.Th scope="row" w="14rem">
                  {name}
                </Table.Th>
                <Table.Td w="16rem">
                  {markWords(marks[at] ?? null)}
                  {confirmed?.[at] && (
                    <Text size="xs" c="dimmed">
                      маркеров подтверждено: {confirmed[at].yes} из {confirmed[at].whole}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{notes[at]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {disputed.length > 0 && (
        <Text size="sm">Эксперты ответили по-разному: {disputed.map((one) => `«${one}»`).join(', ')}</Text>
      )}
      {indicator.reason !== '' && !isEditable && <Text size="sm">Почему: {indicator.reason}</Text>}
      {isEditable && (standing === 'apart' || standing === 'near' || settled) && (
        <Group mt="xs" align="flex-end">
          <Select
            label="Решили"
            aria-label={`Решили: ${text}`}
            w={280}
            clearable
            clearButtonProps={{ 'aria-label': `Очистить решение: ${text}` }}
            data={[
              ...(card.halfSteps ? steps : levels).map((step) => ({
                value: String(step),
                label: markWords(step),
              })),
              { value: 'na', label: 'Не применимо здесь' },
            ]}
            value={settled ? String(settled.mark) : null}
            onChange={(value) =>
              onChange(value === null ? undefined : { mark: readMark(value), reason: settled?.reason ?? '' })
            }
          />
          {settled && (
            <Textarea
              label="Почему"
              aria-label={`Почему: ${text}`}
              flex="1 1 18rem"
              autosize
              value={settled.reason}
              onChange={(event) => onChange({ ...settled, reason: event.currentTarget.value })}
            />
          )}
        </Group>
      )}
    </div>
  )
}

function readMark(value: string): Mark {
  return steps.find((step) => String(step) === value) ?? 'na'
}
