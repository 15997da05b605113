import { Stack, Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listRules } from '../../contract.ts'
import type { RuleTable } from '../../domain/rules/rule-table.ts'
import { categoryNames, provenanceNames } from '../../texts.ru.ts'
import { SupportParts } from '../support-parts.tsx'

type Row = { readonly address: string; readonly content: RuleTable; readonly whose: string }

/** Every rule as a table one can read: the presets with their provenance and the municipality's own. */
export function RulesPage() {
  const mayChange = useMay()('support.run.manage')
  const answer = useAnswer(listRules, {})
  return (
    <>
      <PageHeader
        title="Правила выявления"
        meaning="Откройте правило, чтобы прочитать его, изменить порог и увидеть, кого это затронет."
        actions={mayChange && <PageButton to="/support/rules/new">Новое правило</PageButton>}
      />
      <SupportParts current="rules" />
      <Loaded answer={answer} lines={8}>
        {({ presets, rules }) => (
          <Stack gap="lg">
            <Text c="dimmed" maw="46rem">
              Официальные формулы опубликованы не все. У каждого правила сказано, откуда оно; правила с
              отметкой «проверьте» сверьте с методикой вашего региона.
            </Text>
            <DataTable
              name="support-rules"
              caption="Правила выявления"
              rows={[
                ...rules.map(
                  (one): Row => ({
                    address: String(one.ruleTableId),
                    content: one.content,
                    whose: `наше, редакция ${one.edition} от ${dateWords(one.addedOn)}`,
                  }),
                ),
                ...presets.map(
                  (one): Row => ({ address: one.key, content: one.content, whose: 'из системы' }),
                ),
              ]}
              columns={columns}
              rowKey={({ address }) => address}
            />
          </Stack>
        )}
      </Loaded>
    </>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    title: 'Правило',
    isName: true,
    value: ({ content }) => content.name,
    show: ({ address, content }) => <PageLink to={`/support/rules/${address}`}>{content.name}</PageLink>,
  },
  {
    key: 'category',
    title: 'Кого находит',
    value: ({ content }) => categoryNames[content.category],
    choose: 'Все группы школ',
  },
  { key: 'whose', title: 'Чьё', value: ({ whose }) => whose },
  { key: 'provenance', title: 'Источник', value: ({ content }) => provenanceNames[content.provenance] },
]
