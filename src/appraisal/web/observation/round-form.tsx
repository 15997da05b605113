import {
  Group,
  MultiSelect,
  NumberInput,
  Paper,
  Select,
  SimpleGrid,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { organizationTypeNames } from '#organizations/texts.ru.ts'
import { ChooseMany } from '#web-kit/choose-many.tsx'
import { DateField } from '#web-kit/date-field.tsx'
import { Facts } from '#web-kit/facts.tsx'
import { RowForm } from '#web-kit/row-form.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { findBlank, withoutBlankMarkers } from '../../domain/observation/find-blank.ts'
import { type Instrument, indicatorsOf } from '../../domain/observation/instrument.ts'
import {
  addRound,
  changeRound,
  getRound,
  type RoundCard,
  type RoundChoices,
} from '../../observation-contract.ts'
import { InstrumentPart } from './instrument-part.tsx'

type Place = { organizationId: number; children: number | null; groups: string[]; expertIds: string[] }
type Values = {
  title: string
  startsOn: PlainDate | null
  endsOn: PlainDate | null
  action: string | null
  everywhere: string[]
  observed: Place[]
}

/** A round: what it is called, when, which kindergartens, which experts in each, which row of the plan follows. */
export function RoundForm({
  round,
  choices,
  onDone,
  onAway,
}: {
  round: RoundCard | null
  choices: RoundChoices
  onDone: (round: RoundCard) => void
  onAway: () => void
}) {
  const [instrument, setInstrument] = useState<Instrument>(choices.lastInstrument ?? choices.instrument)
  const form = useForm<Values>({ initialValues: valuesOf(round) })
  const { stored, onProblem, forget } = useCollision(getRound.answer)
  const add = useAction(addRound, { form, said: 'Обход назначен', onDone })
  const save = useAction(changeRound, { form, said: 'Сохранено', onDone, onProblem })
  const values = form.getValues()
  const isByGroups =
    round?.isByGroups ?? indicatorsOf(instrument).some(({ isOfGroups }) => isOfGroups === true)
  const nameOf = (id: number) =>
    choices.organizations.find(({ organizationId }) => organizationId === id)?.shortName ??
    round?.observed.find(({ organizationId }) => organizationId === id)?.organizationName ??
    ''
  const send = (version: number) => {
    const { startsOn, endsOn, action, observed, title } = form.getValues()
    if (startsOn === null) return form.setErrors({ startsOn: 'Укажите день' })
    if (endsOn === null) return form.setErrors({ endsOn: 'Укажите день' })
    if (observed.length === 0) return form.setErrors({ observed: 'Выберите хотя бы одну организацию' })
    const without = observed.find(({ expertIds }) => expertIds.length === 0)
    if (without) {
      return form.setErrors({ observed: `Назначьте эксперта: ${nameOf(without.organizationId)}` })
    }
    const [planId = null, actionId = null] = action?.split(' ').map(Number) ?? []
    const body = { title, startsOn, endsOn, planId, actionId, observed }
    if (round === null) {
      const blank = findBlank(instrument)
      if (blank !== undefined) return form.setErrors({ instrument: blank })
      return add.mutate({ body: { ...body, instrument: withoutBlankMarkers(instrument) } })
    }
    forget()
    save.mutate({ params: { roundId: round.roundId }, body: { version, ...body } })
  }
  const experts = choices.experts.map(({ expertId, name }) => ({ value: expertId, label: name }))
  const change = (organizationId: number, part: Partial<Place>) =>
    form.setFieldValue(
      'observed',
      values.observed.map((one) => (one.organizationId === organizationId ? { ...one, ...part } : one)),
    )
  return (
    <Paper className="surface" p="lg">
      <RowForm
        onSubmit={form.onSubmit(() => send(round?.version ?? 1))}
        onLeave={onAway}
        isSaving={add.isPending || save.isPending}
        save={round === null ? 'Назначить' : 'Сохранить'}
        leave="Не надо"
        width="52rem"
        meanwhile={
          stored && {
            facts: (
              <Facts
                lines={[
                  ['Название', stored.title],
                  ['Организаций', stored.organizations],
                ]}
              />
            ),
            onKeepMine: () => send(stored.version),
          }
        }
      >
        <TextInput
          label="Название"
          placeholder="Обход детских садов, осень"
          required
          {...form.getInputProps('title')}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DateField
            label="Первый день"
            value={values.startsOn}
            onChange={(startsOn) => form.setFieldValue('startsOn', startsOn)}
            error={form.errors.startsOn}
            required
          />
          <DateField
            label="Последний день"
            value={values.endsOn}
            onChange={(endsOn) => form.setFieldValue('endsOn', endsOn)}
            error={form.errors.endsOn}
            required
          />
        </SimpleGrid>
        <MultiSelect
          label="Эксперты по умолчанию"
          description="Двое смотрят каждую организацию независимо; ниже состав можно поменять."
          data={experts}
          maxValues={3}
          searchable
          value={values.everywhere}
          onChange={(everywhere) =>
            form.setValues({
              everywhere,
              observed: values.observed.map((one) =>
                one.expertIds.length === 0 || same(one.expertIds, values.everywhere)
                  ? { ...one, expertIds: everywhere }
                  : one,
              ),
            })
          }
        />
        <ChooseMany
          label="Где смотрим"
          what="Организации"
          all={choices.organizations.map(({ organizationId, shortName, type }) => ({
            id: organizationId,
            name: shortName,
            kind: organizationTypeNames[type],
          }))}
          chosen={values.observed.map(({ organizationId }) => organizationId)}
          onChange={(ids) =>
            form.setFieldValue(
              'observed',
              ids.map(
                (organizationId) =>
                  values.observed.find((one) => one.organizationId === organizationId) ?? {
                    organizationId,
                    children: null,
                    groups: [],
                    expertIds: values.everywhere,
                  },
              ),
            )
          }
          error={form.errors.observed}
        />
        {values.observed.map(({ organizationId, children, groups, expertIds }) => (
          <Group key={organizationId} align="flex-end" gap="sm" wrap="wrap">
            <Text w={220} size="sm" fw={600} pb={8}>
              {nameOf(organizationId)}
            </Text>
            <MultiSelect
              flex="1 1 16rem"
              label="Эксперты"
              aria-label={`Эксперты: ${nameOf(organizationId)}`}
              data={experts}
              maxValues={3}
              value={expertIds}
              onChange={(ids) => change(organizationId, { expertIds: ids })}
            />
            <NumberInput
              w={140}
              label="Детей"
              aria-label={`Детей: ${nameOf(organizationId)}`}
              min={1}
              max={10_000}
              allowDecimal={false}
              value={children ?? ''}
              onChange={(value) => change(organizationId, { children: value === '' ? null : Number(value) })}
            />
            {isByGroups && (
              <TagsInput
                flex="1 1 100%"
                label="Группы"
                description="Название и «ввод»: показатели групп отметят в каждой. Без групп смотрят сад целиком."
                aria-label={`Группы: ${nameOf(organizationId)}`}
                placeholder={groups.length === 0 ? 'Ромашка, 5–6 лет' : ''}
                splitChars={[';']}
                maxTags={30}
                value={groups}
                onChange={(names) => change(organizationId, { groups: names })}
              />
            )}
          </Group>
        ))}
        <Select
          label="Мероприятие плана «меры и анализ эффективности»"
          description="Когда обход завершат, оно откроется само: исполнители получат поручения."
          data={choices.actions.map(({ planId, actionId, title }) => ({
            value: `${planId} ${actionId}`,
            label: title,
          }))}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': 'Очистить: мероприятие плана' }}
          {...form.getInputProps('action')}
        />
        {round === null && (
          <InstrumentPart
            instrument={instrument}
            ready={choices.instrument}
            error={form.errors.instrument}
            onChange={setInstrument}
          />
        )}
      </RowForm>
    </Paper>
  )
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

function valuesOf(round: RoundCard | null): Values {
  return {
    title: round?.title ?? '',
    startsOn: round?.startsOn ?? null,
    endsOn: round?.endsOn ?? null,
    action: round?.plan ? `${round.plan.planId} ${round.plan.actionId}` : null,
    everywhere: [],
    observed:
      round?.observed.map(({ organizationId, children, groups, experts }) => ({
        organizationId,
        children,
        groups: groups.map(({ name }) => name),
        expertIds: experts.map(({ expertId }) => expertId),
      })) ?? [],
  }
}
