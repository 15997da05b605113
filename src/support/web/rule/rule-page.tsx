import { Stack, Text } from '@mantine/core'
import type { AnswerOf } from '#kernel/endpoint.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listRules } from '../../contract.ts'
import { draftOf, emptyDraft } from '../../domain/rules/draft-table.ts'
import type { RuleTable } from '../../domain/rules/rule-table.ts'
import { ruleWords } from '../../domain/rules/rule-words.ts'
import { categoryNames, provenanceNames } from '../../texts.ru.ts'
import { ComparisonPart, type OtherVersion } from './comparison-part.tsx'
import { EditionsPart } from './editions-part.tsx'
import { RuleEditor } from './rule-editor.tsx'

type Rules = AnswerOf<typeof listRules>
type Own = Rules['rules'][number]

/** The address of a rule that nobody has written yet. */
const NEW = 'new'

/** One rule as a table and in words; whatever is changed shows at once whom it would touch, and is kept as another edition. */
export function RulePage() {
  const address = useAddressText('ruleAddress')
  const answer = useAnswer(listRules, {})
  return (
    <Loaded answer={answer} lines={12}>
      {(rules) => {
        const own = rules.rules.find(({ ruleTableId }) => String(ruleTableId) === address)
        const preset = rules.presets.find(({ key }) => key === address)
        const content = own?.content ?? preset?.content
        if (address === NEW) return <NewRule rules={rules} />
        if (!content) return <EmptyState title="Такого правила нет">Вернитесь к списку правил.</EmptyState>
        return <Rule key={address} content={content} own={own} preset={preset?.key ?? null} rules={rules} />
      }}
    </Loaded>
  )
}

const above = <PageLink to="/support/rules">Правила выявления</PageLink>

function NewRule({ rules: { presets, years } }: { rules: Rules }) {
  if (!useMay()('support.run.manage'))
    return <EmptyState title="Такого правила нет">Вернитесь к списку правил.</EmptyState>
  return (
    <>
      <PageHeader
        title="Новое правило"
        above={above}
        meaning="Условия добавляют по одному. Можно начать и с готового набора: откройте его и сохраните как своё правило."
      />
      <RuleEditor
        start={emptyDraft}
        own={undefined}
        preset={null}
        others={presets.map(({ key, content }) => ({ key, name: `Набор: ${content.name}`, table: content }))}
        years={years}
      />
    </>
  )
}

function Rule({
  content,
  own,
  preset,
  rules,
}: {
  content: RuleTable
  own: Own | undefined
  preset: string | null
  rules: Rules
}) {
  const mayChange = useMay()('support.run.manage')
  const family = rules.rules.filter((one) => own !== undefined && one.family === own.family)
  const [newest] = family
  const isNewest = own === undefined || newest?.ruleTableId === own.ruleTableId
  const others = versionsBeside(rules, content, own)
  return (
    <>
      <PageHeader
        title={content.name}
        above={above}
        meaning={[
          categoryNames[content.category],
          own ? `наше правило, редакция ${own.edition}` : 'готовый набор из системы',
          provenanceNames[content.provenance],
        ].join(' · ')}
        actions={
          newest && !isNewest ? (
            <PageButton to={`/support/rules/${newest.ruleTableId}`} variant="default">
              К последней редакции
            </PageButton>
          ) : undefined
        }
      />
      <Stack gap="lg">
        {mayChange && isNewest ? (
          <RuleEditor
            start={draftOf(content)}
            own={own}
            preset={preset ?? own?.preset ?? null}
            others={others}
            years={rules.years}
          />
        ) : (
          <>
            <Part title="Правило словами">
              <Stack gap="xs" maw="60rem">
                {ruleWords(content).map((sentence) => (
                  <Text key={sentence}>{sentence}</Text>
                ))}
                <Text c="dimmed">{`Откуда правило: ${content.source}`}</Text>
              </Stack>
            </Part>
            <ComparisonPart table={content} others={others} years={rules.years} />
          </>
        )}
        {own && <EditionsPart editions={family} current={own} presets={rules.presets} />}
      </Stack>
    </>
  )
}

/** What a rule can be laid beside: itself as it was opened, its other editions, other rules of the same group of schools. */
function versionsBeside(
  { rules, presets }: Rules,
  content: RuleTable,
  own: Own | undefined,
): readonly OtherVersion[] {
  const same = rules.filter((one) => one.content.category === content.category)
  return [
    { key: 'opened', name: own ? `Эта редакция (${own.edition})` : 'Этот набор', table: content },
    ...same
      .filter((one) => one.ruleTableId !== own?.ruleTableId)
      .map((one) => ({
        key: `own ${one.ruleTableId}`,
        name: `${one.content.name}, редакция ${one.edition}`,
        table: one.content,
      })),
    ...presets
      .filter((one) => one.content.category === content.category && one.content.name !== content.name)
      .map((one) => ({ key: one.key, name: `Набор: ${one.content.name}`, table: one.content })),
  ]
}
