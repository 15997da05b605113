import { Group, NumberInput, Paper, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { addCatalogueWork, type CatalogueCard, getCatalogueWork } from '../../catalogue-contract.ts'
import { type Procedure, procedures, type Subject, subjects, type WorkLevel } from '../../domain/work-key.ts'
import { workTitle } from '../../domain/work-title.ts'
import { procedureNames, subjectNames, workLevelNames } from '../../texts.ru.ts'
import { EditionForm } from './edition-form.tsx'
import { contentOfValues, type EditionValues, valuesOfEdition } from './edition-values.ts'

/** A new work: from nothing, from one that comes with the program, or copied from another year. */
export function AddWorkPage() {
  const [{ from, as, year }] = useFilters(['from', 'as', 'year'])
  const answer = useAnswer(getCatalogueWork, { params: { address: from } }, { when: from !== '' })
  if (from === '') return <Add card={null} isCopy={false} copiedTo={null} />
  return (
    <Loaded answer={answer} lines={12}>
      {(card) => <Add card={card} isCopy={as === 'copy'} copiedTo={Number(year) || null} />}
    </Loaded>
  )
}

type KeyValues = {
  procedure: Procedure
  year: number | ''
  grade: number | ''
  subject: Subject
  level: WorkLevel | null
  series: string
}

function Add({
  card,
  isCopy,
  copiedTo,
}: {
  card: CatalogueCard | null
  isCopy: boolean
  /** The year asked for; without it the next one. */
  copiedTo: number | null
}) {
  const go = useGo()
  const edition = card?.editions[0] ?? null
  const [key, setKey] = useState<KeyValues>({
    procedure: card?.key.procedure ?? 'vpr',
    year: card ? (isCopy ? (copiedTo ?? card.key.year + 1) : card.key.year) : '',
    grade: card?.key.grade ?? '',
    subject: card?.key.subject ?? 'russian',
    level: card?.key.level ?? null,
    series: card?.key.series ?? '',
  })
  const form = useForm<EditionValues>({
    initialValues: {
      ...valuesOfEdition(edition),
      ...(isCopy && card ? { source: `Копия работы «${workTitle(card.key)}», сверьте с документом` } : {}),
    },
  })
  const add = useAction(addCatalogueWork, {
    said: 'Работа добавлена как черновик',
    onDone: ({ address }) => go(`/catalogue/${address}`),
  })
  const isOwnVersion = card !== null && !isCopy
  const title = card === null ? 'Новая работа' : isCopy ? 'Копия на другой год' : 'Своя версия работы'
  return (
    <>
      <PageHeader
        title={title}
        above={<PageLink to="/catalogue">Каталог работ</PageLink>}
        meaning={
          card === null
            ? 'Укажите, что это за работа, и внесите её описание. Пока работу не подтвердили, она остаётся черновиком.'
            : `${workTitle(card.key)}. ${isCopy ? 'Задания и шкала меняются из года в год: проверьте их.' : 'Ваша версия заменит ту, что поставляется с программой.'}`
        }
      />
      <Paper className="surface" p="lg">
        <Stack gap="lg">
          {!isOwnVersion && <KeyFields value={key} onChange={setKey} />}
          <EditionForm
            form={form}
            isExam={key.procedure === 'ege'}
            isBusy={add.isPending}
            onLeave={() => go(card ? `/catalogue/${card.address}` : '/catalogue')}
            onSubmit={(values) =>
              add.mutate({
                body: {
                  key: {
                    ...key,
                    year: Number(key.year),
                    grade: key.grade === '' ? null : key.grade,
                    series: key.series.trim() === '' ? null : key.series.trim(),
                  },
                  ...contentOfValues(values),
                },
              })
            }
          />
        </Stack>
      </Paper>
    </>
  )
}

function KeyFields({ value, onChange }: { value: KeyValues; onChange: (value: KeyValues) => void }) {
  return (
    <Group align="flex-start" gap="md">
      <Select
        label="Процедура"
        data={procedures.map((one) => ({ value: one, label: procedureNames[one] }))}
        value={value.procedure}
        onChange={(chosen) => chosen && onChange({ ...value, procedure: chosen })}
        allowDeselect={false}
        searchable
        required
        w={{ base: '100%', xs: '18rem' }}
      />
      <Select
        label="Предмет"
        data={subjects.map((one) => ({ value: one, label: subjectNames[one] }))}
        value={value.subject}
        onChange={(chosen) => chosen && onChange({ ...value, subject: chosen })}
        allowDeselect={false}
        searchable
        required
        w={{ base: '100%', xs: '16rem' }}
      />
      <NumberInput
        label="Год проведения"
        value={value.year}
        onChange={(year) => onChange({ ...value, year: typeof year === 'number' ? year : '' })}
        min={2000}
        max={2100}
        allowDecimal={false}
        thousandSeparator=""
        hideControls
        required
        w="9rem"
      />
      <NumberInput
        label="Класс"
        value={value.grade}
        onChange={(grade) => onChange({ ...value, grade: typeof grade === 'number' ? grade : '' })}
        min={1}
        max={12}
        allowDecimal={false}
        hideControls
        w="6rem"
      />
      <Select
        label="Уровень"
        placeholder="один"
        data={(['base', 'advanced', 'profile'] as const).map((one) => ({
          value: one,
          label: workLevelNames[one],
        }))}
        value={value.level}
        onChange={(level) => onChange({ ...value, level })}
        clearable
        clearButtonProps={{ 'aria-label': 'Очистить: уровень' }}
        w="14rem"
      />
      <TextInput
        label="Серия или срез"
        description="Для ГВЭ: 100, 200, 300"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={value.series}
        onChange={(event) => onChange({ ...value, series: event.currentTarget.value })}
        maxLength={40}
        w="12rem"
      />
    </Group>
  )
}
