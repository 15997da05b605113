import { Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getLearntScores, type LearntScoresView } from '../../learnt-scores-contract.ts'

type Row = LearntScoresView['scores'][number]

const columns: readonly Column<Row>[] = [
  { key: 'primary', title: 'Первичный балл', isNumber: true, isName: true, value: (row) => row.primary },
  { key: 'learnt', title: 'Тестовый по протоколам', isNumber: true, value: (row) => row.learnt },
  { key: 'official', title: 'Тестовый по каталогу', isNumber: true, value: (row) => row.official },
  { key: 'participants', title: 'Участников', isNumber: true, value: (row) => row.participants },
  { key: 'remark', title: 'Замечание', value: (row) => remarkOf(row) || null, choose: 'Все строки' },
]

/** What the loaded protocols of ЕГЭ turn primary scores into, and where the catalogue says otherwise. */
export function LearntScoresPart({ address }: { address: string }) {
  return useMay()('assessment.catalogue.edit') ? <Asked address={address} /> : null
}

function Asked({ address }: { address: string }) {
  const { data } = useAnswer(getLearntScores, { params: { address } })
  if (!data || data.participants === 0) return null
  return (
    <Part title="Перевод баллов по загруженным протоколам">
      <Stack gap="sm">
        <Text>{sentence(data)}</Text>
        <DataTable
          name="learnt-scores"
          caption="Перевод первичных баллов в тестовые по протоколам"
          rows={data.scores}
          columns={columns}
          rowKey={(row) => row.primary}
        />
      </Stack>
    </Part>
  )
}

function sentence({ participants, scores }: LearntScoresView): string {
  const known = scores.filter(({ official }) => official !== null)
  const differs = known.filter(({ official, learnt }) => official !== learnt)
  const read = `По протоколам ${plural(participants, ['участника', 'участников', 'участников'])} известен перевод ${plural(scores.length, ['первичного балла', 'первичных баллов', 'первичных баллов'])}.`
  if (known.length === 0) return `${read} В каталоге таблицы перевода нет: внесите её из распоряжения.`
  if (differs.length === 0) return `${read} С таблицей каталога он совпадает.`
  const list = differs.map(({ primary }) => primary).join(', ')
  return `${read} С таблицей каталога он расходится: первичные баллы ${list}. Сверьте таблицу с распоряжением.`
}

function remarkOf({ official, learnt, otherwise, falls }: Row): string {
  return [
    official !== null && official !== learnt ? 'расходится с каталогом' : '',
    otherwise > 0
      ? `${plural(otherwise, ['участник', 'участника', 'участников'])} с другим тестовым баллом`
      : '',
    falls ? 'меньше, чем за меньший первичный балл' : '',
  ]
    .filter(Boolean)
    .join('; ')
}
