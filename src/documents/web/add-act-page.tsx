import { Button, Group, Paper, Select, Stack, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { isPlainDate } from '#kernel/plain-date.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type Filters, useFilters } from '#web-kit/use-filters.ts'
import { type ActChoices, addAct, getActChoices } from '../contract.ts'
import { type ActKind, actKinds } from '../domain/act-kind.ts'
import { actKindNames } from '../texts.ru.ts'
import { ActCareFields, ActNameFields } from './act-fields.tsx'
import { type ActValues, bodyOfAct, emptyAct } from './act-values.ts'
import { EditionFields } from './edition-fields.tsx'
import { bodyOfEdition, type EditionValues, emptyEdition, noDay } from './edition-values.ts'
import { FileField } from './file-field.tsx'

/** A new document: of the authority, or of a school by its own head. */
export function AddActPage() {
  const answer = useAnswer(getActChoices, {})
  return (
    <>
      <PageHeader
        title="Новый документ"
        above={<PageLink to="/documents">Документы</PageLink>}
        meaning="Достаточно заголовка и даты. Остальное можно указать позже."
      />
      <Loaded answer={answer} lines={12}>
        {(choices) => <AddAct choices={choices} />}
      </Loaded>
    </>
  )
}

type Values = ActValues & EditionValues

/** What another page may have filled in: whose act, which required one, or the act of a plan with its requisites. */
const FILLED_IN = [
  'organization',
  'required',
  'plan',
  'kind',
  'number',
  'signed',
  'signatory',
  'title',
] as const

function AddAct({ choices }: { choices: ActChoices }) {
  const go = useGo()
  const [asked] = useFilters(FILLED_IN)
  const [file, setFile] = useState<File | null>(null)
  const form = useForm<Values>({ initialValues: firstValues(choices, asked) })
  const add = useAction(addAct, {
    form,
    said: 'Документ добавлен',
    onDone: ({ actId }) => go(`/documents/${actId}`),
  })
  const submit = form.onSubmit((values) => {
    const validFrom = values.validFrom ?? values.signedOn
    if (values.organizationId === '') return form.setErrors({ organizationId: 'Выберите организацию' })
    if (validFrom === null) return form.setErrors({ validFrom: noDay })
    const { number, signedOn, signatory, validFrom: _, validTo, endBasis, ...act } = values
    add.mutate({
      body: {
        organizationId: Number(values.organizationId),
        ...bodyOfAct(act),
        ...bodyOfEdition({ number, signedOn, signatory, validFrom, validTo, endBasis }, validFrom),
      },
      files: file ? [file] : [],
    })
  })
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="40rem">
          {choices.organizations.length > 1 && (
            <Select
              label="Чей документ"
              data={choices.organizations.map((one) => ({
                value: String(one.organizationId),
                label: one.shortName,
              }))}
              searchable
              nothingFoundMessage="Нет такой организации"
              allowDeselect={false}
              required
              {...form.getInputProps('organizationId')}
              onChange={(value) => form.setValues({ organizationId: value ?? '', requiredActId: null })}
            />
          )}
          <ActNameFields form={form} choices={choices} />
          <Title order={2} mt="sm">
            Реквизиты и срок
          </Title>
          <EditionFields
            values={form.getValues()}
            errors={form.errors}
            onChange={(change) => form.setValues(change)}
          />
          <FileField label="Перетащите сюда файл документа" file={file} onFile={setFile} />
          <Title order={2} mt="sm">
            Для работы
          </Title>
          <ActCareFields form={form} choices={choices} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Добавить
            </Button>
            <PageButton to="/documents" variant="default">
              Не добавлять
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}

function firstValues(choices: ActChoices, asked: Filters<(typeof FILLED_IN)[number]>): Values {
  const own =
    choices.organizations.find(({ organizationId }) => String(organizationId) === asked.organization) ??
    choices.organizations.find(({ type }) => type === 'authority') ??
    choices.organizations[0]
  const rule = choices.requiredActs.find(({ requiredActId }) => String(requiredActId) === asked.required)
  const isSchool = own !== undefined && own.type !== 'authority'
  const signedOn = isPlainDate(asked.signed) ? asked.signed : null
  return {
    ...emptyAct,
    ...emptyEdition,
    number: asked.number,
    signedOn,
    validFrom: signedOn,
    signatory: asked.signatory,
    planIds: choices.plans.map(({ planId }) => String(planId)).filter((planId) => planId === asked.plan),
    organizationId: own ? String(own.organizationId) : '',
    kind: kindNamed(asked.kind) ?? (isSchool ? 'local-act' : 'order'),
    title: rule?.name ?? asked.title,
    requiredActId: rule && rule.organizationType === own?.type ? String(rule.requiredActId) : null,
  }
}

/** «приказ», as an act of a plan is called in the plan. */
function kindNamed(name: string): ActKind | undefined {
  return actKinds.find((kind) => actKindNames[kind].toLowerCase() === name.trim().toLowerCase())
}
