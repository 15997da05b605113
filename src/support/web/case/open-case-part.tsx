import { Button, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { getCaseChoices, openCase } from '../../case-contract.ts'
import { type Basis, type Beneficiary, bases, beneficiaries } from '../../domain/cases/support-case.ts'
import { caseSchema } from '../../domain/shapes.ts'
import { basisNames, beneficiaryNames } from '../../texts.ru.ts'

/** A case that is not opened from a run: by a dossier of objectivity or by words. */
export function OpenCasePart({
  onDone,
  school = '',
  dossier = '',
}: {
  onDone: () => void
  /** Where the person comes from a dossier: its school and its number. */
  school?: string
  dossier?: string
}) {
  const answer = useAnswer(getCaseChoices, {})
  const go = useGo()
  const form = useForm<{
    organizationId: string | null
    basis: Basis
    beneficiary: Beneficiary
    beneficiaryWords: string
    dossierId: string | null
    ground: string
  }>({
    initialValues: {
      ...{ organizationId: school || null, basis: 'objectivity', beneficiary: 'school' },
      ...{ beneficiaryWords: '', dossierId: dossier || null, ground: '' },
    },
  })
  const { stored: twin, onProblem, forget } = useCollision(caseSchema)
  const open = useAction(openCase, {
    form,
    onProblem,
    said: 'Сопровождение начато',
    onDone: ({ organizationId, caseId }) => go(`/support/cases/${organizationId}/${caseId}`),
  })
  const { organizationId, basis, beneficiary } = form.getValues()
  const submit = form.onSubmit((values) => {
    forget()
    if (values.organizationId === null) return form.setErrors({ organizationId: 'Выберите школу' })
    open.mutate({
      body: {
        ...{
          organizationId: Number(values.organizationId),
          basis: values.basis,
          beneficiary: values.beneficiary,
        },
        beneficiaryWords: values.beneficiaryWords.trim() || null,
        dossierId:
          values.dossierId === null || values.basis !== 'objectivity' ? null : Number(values.dossierId),
        ground: values.ground.trim() || null,
      },
    })
  })
  return (
    <Part title="Новое сопровождение">
      <Loaded answer={answer} lines={6}>
        {({ schools, dossiers }) => (
          <form onSubmit={submit}>
            <Stack maw="46rem">
              <Select
                label="Школа"
                searchable
                required
                nothingFoundMessage="Нет такой школы"
                data={schools.map((one) => ({ value: String(one.organizationId), label: one.shortName }))}
                {...form.getInputProps('organizationId')}
              />
              <Select
                label="Основание"
                allowDeselect={false}
                data={bases.map((value) => ({ value, label: basisNames[value] }))}
                {...form.getInputProps('basis')}
              />
              {basis === 'objectivity' && (
                <Select
                  label="Досье объективности с итогом"
                  description="Итог, причины и признаки в числах станут основанием."
                  placeholder="Без досье"
                  clearable
                  clearButtonProps={{ 'aria-label': 'Очистить: досье' }}
                  data={dossiers
                    .filter((one) => String(one.organizationId) === organizationId)
                    .map((one) => ({
                      value: String(one.dossierId),
                      label: [one.outcomeWords, ...one.causes].join('; '),
                    }))}
                  {...form.getInputProps('dossierId')}
                />
              )}
              <Select
                label="Кому помощь"
                allowDeselect={false}
                data={beneficiaries.map((value) => ({ value, label: beneficiaryNames[value] }))}
                {...form.getInputProps('beneficiary')}
              />
              {beneficiary !== 'school' && (
                <TextInput
                  label="Кому именно"
                  placeholder={
                    beneficiary === 'head' ? 'Директору и заместителям' : 'Учителям математики 5–6 классов'
                  }
                  {...form.getInputProps('beneficiaryWords')}
                />
              )}
              <Textarea label="Основание словами" autosize minRows={2} {...form.getInputProps('ground')} />
              {twin && (
                <Text>
                  {`Эта школа уже сопровождается по этому основанию с ${dateWords(twin.openedOn)}: `}
                  <PageLink to={`/support/cases/${twin.organizationId}/${twin.caseId}`}>
                    откройте сопровождение
                  </PageLink>
                  .
                </Text>
              )}
              <Group>
                <Button type="submit" loading={open.isPending}>
                  Начать сопровождение
                </Button>
                <Button variant="default" onClick={onDone}>
                  Не надо
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Loaded>
    </Part>
  )
}
