import { Button, Group, Paper, Radio, Select, Stack } from '@mantine/core'
import { useForm } from '@mantine/form'
import { DateField } from '#web-kit/date-field.tsx'
import { todayHere } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink, useGo } from '#web-kit/page-link.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { addCampaign, type CampaignChoices, getCampaignChoices } from '../contract.ts'
import { filledByKinds } from '../domain/campaign/campaign.ts'
import { periodAt, periodKinds, periodName } from '../domain/campaign/period.ts'
import { filledByNames, periodKindNames } from '../texts.ru.ts'
import { CampaignFields, faultsOf } from './campaign/campaign-fields.tsx'
import { type CampaignValues, emptyCampaign } from './campaign/campaign-values.ts'

/** A new campaign: which form, who fills it in, for which period, by when. */
export function AddCampaignPage() {
  const answer = useAnswer(getCampaignChoices, {})
  return (
    <>
      <PageHeader
        title="Начать сбор данных"
        above={<PageLink to="/collections">Сбор данных</PageLink>}
        meaning="После начала сбора форма не меняется: исправленная станет новой версией для следующих сборов."
      />
      <Loaded answer={answer} lines={12}>
        {(choices) =>
          choices.forms.length === 0 ? (
            <EmptyState
              title="Сначала нужна форма"
              action={<PageButton to="/collections/forms">К формам</PageButton>}
            >
              Возьмите готовую (посещаемость, сайт школы, допуск к ГИА, учебники) или составьте свою.
            </EmptyState>
          ) : (
            <AddCampaign choices={choices} />
          )
        }
      </Loaded>
    </>
  )
}

function AddCampaign({ choices }: { choices: CampaignChoices }) {
  const go = useGo()
  const [asked] = useFilters(['form', 'action'])
  const form = useForm<CampaignValues>({
    initialValues: { ...emptyCampaign(todayHere()), ...begunWith(choices, asked) },
  })
  const add = useAction(addCampaign, {
    form,
    said: 'Сбор начат',
    onDone: ({ campaignId }) => go(`/collections/${campaignId}`),
  })
  const values = form.getValues()
  const submit = form.onSubmit(
    ({ formId, periodDay, opensOn, dueOn, actionId, organizationIds, ...rest }) => {
      const faults = {
        ...faultsOf(values),
        ...(formId === null ? { formId: 'Выберите форму' } : {}),
        ...(periodDay === null ? { periodDay: 'Укажите день' } : {}),
      }
      if (
        formId === null ||
        periodDay === null ||
        opensOn === null ||
        dueOn === null ||
        Object.keys(faults).length > 0
      ) {
        return form.setErrors(faults)
      }
      add.mutate({
        body: {
          ...rest,
          formId: Number(formId),
          periodDay,
          opensOn,
          dueOn,
          actionId: actionId === null ? null : Number(actionId),
          organizationIds: [...organizationIds],
        },
      })
    },
  )
  return (
    <Paper className="surface" p="lg">
      <form onSubmit={submit}>
        <Stack maw="44rem">
          <Select
            label="Форма"
            data={choices.forms.map(({ formId, title }) => ({ value: String(formId), label: title }))}
            required
            searchable
            allowDeselect={false}
            nothingFoundMessage="Нет такой формы"
            {...form.getInputProps('formId')}
            onChange={(formId) => {
              const title = choices.forms.find((one) => String(one.formId) === formId)?.title ?? ''
              form.setValues({ formId, ...(values.title === '' ? { title } : {}) })
            }}
          />
          <Radio.Group label="Кто заполняет" {...form.getInputProps('filledBy')}>
            <Stack gap={6} mt={6}>
              {filledByKinds.map((kind) => (
                <Radio key={kind} value={kind} label={filledByNames[kind]} />
              ))}
            </Stack>
          </Radio.Group>
          <Group grow align="flex-start">
            <Select
              label="За какой период"
              data={periodKinds.map((value) => ({ value, label: periodKindNames[value] }))}
              allowDeselect={false}
              {...form.getInputProps('periodKind')}
            />
            <DateField
              label={values.periodKind === 'date' ? 'День' : 'Любой день периода'}
              required
              value={values.periodDay}
              onChange={(periodDay) => form.setValues({ periodDay })}
              description={
                values.periodDay === null
                  ? undefined
                  : periodName(periodAt(values.periodKind, values.periodDay))
              }
              error={form.errors.periodDay}
            />
          </Group>
          <CampaignFields form={form} choices={choices} />
          <Group>
            <Button type="submit" loading={add.isPending}>
              Начать сбор
            </Button>
            <PageButton to="/collections" variant="default">
              Не начинать
            </PageButton>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}

/** A form's own page and a row of a plan lead here with what they already know. */
function begunWith(choices: CampaignChoices, asked: { readonly form: string; readonly action: string }) {
  const form = choices.forms.find(({ formId }) => String(formId) === asked.form)
  const action = choices.actions.find(({ actionId }) => String(actionId) === asked.action)
  return {
    ...(form ? { formId: String(form.formId), title: form.title } : {}),
    ...(action ? { actionId: String(action.actionId) } : {}),
  }
}
