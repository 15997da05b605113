import { Button, Group, NativeSelect, NumberInput, SimpleGrid, Stack, Switch, TextInput } from '@mantine/core'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import type { KnownFigures } from '../../../domain/indicator/formula.ts'
import type { Indicator } from '../../../domain/methodology/indicator.ts'
import { provenances } from '../../../domain/methodology/provenance.ts'
import { provenanceNames } from '../../../texts.ru.ts'
import { ChoiceField } from './choice-field.tsx'
import { FormulaField } from './formula-field.tsx'
import { IndicatorApplies } from './indicator-applies.tsx'
import { IndicatorMeasure } from './indicator-measure.tsx'
import { IndicatorTargets } from './indicator-targets.tsx'

/** One indicator, every field of it; read-only where it may not be changed. */
export function IndicatorForm({
  indicator,
  positions,
  known,
  classNote,
  mayEdit,
  onChange,
}: {
  indicator: Indicator
  positions: readonly { readonly code: string; readonly title: string }[]
  known: KnownFigures
  /** Why the level «класс» gives no classes. */
  classNote: string | undefined
  mayEdit: boolean
  onChange: (changed: Indicator | null) => void
}) {
  const set = (change: Partial<Indicator>) => onChange({ ...indicator, ...change })
  const { numerator, denominator } = indicator
  const readOnly = !mayEdit
  return (
    <Stack p="sm" gap="md">
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label="Показатель"
          value={indicator.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
          error={indicator.title.trim() === '' && 'Назовите показатель'}
          readOnly={readOnly}
          required
        />
        <TextInput
          label="Код"
          description="Латинские заглавные буквы, цифры и дефисы: PED-05"
          defaultValue={indicator.code}
          onBlur={(event) => {
            const code = event.currentTarget.value.trim().toUpperCase()
            if (code !== indicator.code) set({ code })
          }}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          readOnly={readOnly}
          required
        />
        <NativeSelect
          label="Позиция"
          data={[
            { value: '', label: 'Без позиции' },
            ...positions.map(({ code, title }) => ({ value: code, label: `${code}. ${title}` })),
          ]}
          value={indicator.position ?? ''}
          onChange={(event) => set({ position: event.currentTarget.value || null })}
          disabled={readOnly}
        />
      </SimpleGrid>
      <FormulaField
        label="Числитель: формула"
        value={numerator.formula}
        known={known}
        readOnly={readOnly}
        onChange={(formula) => set({ numerator: { ...numerator, formula } })}
      />
      <TextInput
        label="Числитель: что считает"
        value={numerator.words}
        onChange={(event) => set({ numerator: { ...numerator, words: event.currentTarget.value } })}
        readOnly={readOnly}
      />
      <Switch
        label="Есть знаменатель: значение — доля или отношение"
        checked={denominator !== null}
        onChange={(event) =>
          set({ denominator: event.currentTarget.checked ? { formula: '', words: '' } : null })
        }
        disabled={readOnly}
      />
      {denominator !== null && (
        <>
          <FormulaField
            label="Знаменатель: формула"
            value={denominator.formula}
            known={known}
            readOnly={readOnly}
            isDivisor
            onChange={(formula) => set({ denominator: { ...denominator, formula } })}
          />
          <TextInput
            label="Знаменатель: что считает"
            value={denominator.words}
            onChange={(event) => set({ denominator: { ...denominator, words: event.currentTarget.value } })}
            readOnly={readOnly}
          />
        </>
      )}
      <IndicatorMeasure indicator={indicator} classNote={classNote} readOnly={readOnly} onChange={set} />
      <IndicatorTargets indicator={indicator} readOnly={readOnly} onChange={set} />
      <IndicatorApplies indicator={indicator} readOnly={readOnly} onChange={set} />
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <NumberInput
          label="Вес в балле"
          value={indicator.weight}
          onChange={(weight) => typeof weight === 'number' && set({ weight })}
          decimalSeparator=","
          readOnly={readOnly}
        />
        <TextInput
          label="Откуда сведения"
          value={indicator.sourceForm}
          onChange={(event) => set({ sourceForm: event.currentTarget.value })}
          readOnly={readOnly}
        />
        <ChoiceField
          label="Происхождение"
          values={provenances}
          names={provenanceNames}
          value={indicator.provenance}
          readOnly={readOnly}
          onChange={(provenance) => set({ provenance })}
        />
        <TextInput
          label="Источник"
          value={indicator.source}
          onChange={(event) => set({ source: event.currentTarget.value })}
          readOnly={readOnly}
        />
      </SimpleGrid>
      {mayEdit && (
        <Group>
          <Button
            variant="default"
            size="xs"
            onClick={async () => {
              const isAgreed = await confirmAct({
                question: 'Убрать показатель из проекта?',
                object: `${indicator.code} ${indicator.title}`,
                consequence: 'В утверждённых редакциях и посчитанных значениях он останется.',
                act: 'Убрать',
              })
              if (isAgreed) onChange(null)
            }}
          >
            Убрать показатель
          </Button>
        </Group>
      )}
    </Stack>
  )
}
