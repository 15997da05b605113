import {
  Button,
  Group,
  NativeSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import type { KnownFigures } from '../../../domain/indicator/formula.ts'
import { findRefusedUse } from '../../../domain/indicator/refused-uses.ts'
import {
  type Better,
  betters,
  type Indicator,
  judgedKinds,
  togethers,
} from '../../../domain/methodology/indicator.ts'
import { provenances } from '../../../domain/methodology/provenance.ts'
import { betterNames, judgedNames, provenanceNames, togetherNames } from '../../../texts.ru.ts'
import { FormulaField } from './formula-field.tsx'
import { IndicatorTargets } from './indicator-targets.tsx'

/** One indicator, every field of it; read-only where it may not be changed. */
export function IndicatorForm({
  indicator,
  positions,
  known,
  mayEdit,
  onChange,
}: {
  indicator: Indicator
  positions: readonly { readonly code: string; readonly title: string }[]
  known: KnownFigures
  mayEdit: boolean
  onChange: (changed: Indicator | null) => void
}) {
  const set = (change: Partial<Indicator>) => onChange({ ...indicator, ...change })
  const { numerator, denominator, thresholds } = indicator
  const refused = findRefusedUse(indicator)
  const readOnly = !mayEdit
  return (
    <Stack p="sm" gap="md">
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label="Показатель"
          value={indicator.title}
          onChange={(event) => set({ title: event.currentTarget.value })}
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
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <TextInput
          label="Единица"
          value={indicator.unit}
          onChange={(event) => {
            const unit = event.currentTarget.value
            set({ unit, multiplier: unit === '%' ? 100 : 1 })
          }}
          readOnly={readOnly}
        />
        <NativeSelect
          label="Что лучше"
          data={betters.map((value) => ({ value, label: betterNames[value] }))}
          value={indicator.better}
          onChange={(event) => {
            const better = betters.find((one): one is Better => one === event.currentTarget.value)
            if (better) set({ better })
          }}
          disabled={readOnly}
        />
        <NativeSelect
          label="Как складывать организации"
          data={togethers.map((value) => ({ value, label: togetherNames[value] }))}
          value={indicator.together}
          onChange={(event) => {
            const together = togethers.find((one) => one === event.currentTarget.value)
            if (together) set({ together })
          }}
          disabled={readOnly}
        />
        <NativeSelect
          label="Кого оценивает"
          data={judgedKinds.map((value) => ({ value, label: judgedNames[value] }))}
          value={indicator.judged}
          onChange={(event) => {
            const judged = judgedKinds.find((one) => one === event.currentTarget.value)
            if (judged) set({ judged })
          }}
          disabled={readOnly}
        />
        <NumberInput
          label="Граница нормы"
          value={thresholds?.good ?? ''}
          onChange={(good) =>
            set({ thresholds: typeof good === 'number' ? { good, fair: thresholds?.fair ?? good } : null })
          }
          decimalSeparator=","
          readOnly={readOnly}
        />
        <NumberInput
          label="Граница внимания"
          value={thresholds?.fair ?? ''}
          onChange={(fair) =>
            set({ thresholds: typeof fair === 'number' ? { fair, good: thresholds?.good ?? fair } : null })
          }
          decimalSeparator=","
          readOnly={readOnly}
        />
        <NumberInput
          label="Вес в балле"
          value={indicator.weight}
          onChange={(weight) => typeof weight === 'number' && set({ weight })}
          decimalSeparator=","
          readOnly={readOnly}
        />
        <NativeSelect
          label="Происхождение"
          data={provenances.map((value) => ({ value, label: provenanceNames[value] }))}
          value={indicator.provenance}
          onChange={(event) => {
            const provenance = provenances.find((one) => one === event.currentTarget.value)
            if (provenance) set({ provenance })
          }}
          disabled={readOnly}
        />
      </SimpleGrid>
      {indicator.judged === 'teacher' && indicator.pupilResults !== 'none' && (
        <TextInput
          label="Документ, в котором педагог попросил учесть результаты обучающихся"
          value={indicator.wish ?? ''}
          onChange={(event) => set({ wish: event.currentTarget.value || null })}
          readOnly={readOnly}
        />
      )}
      {refused && (
        <Text role="alert" c="var(--bad)">
          {refused.message}
        </Text>
      )}
      <IndicatorTargets indicator={indicator} readOnly={readOnly} onChange={set} />
      <TextInput
        label="Источник"
        value={indicator.source}
        onChange={(event) => set({ source: event.currentTarget.value })}
        readOnly={readOnly}
      />
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
