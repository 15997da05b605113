import { Button, Group, MultiSelect, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { amountChoices } from '../../domain/form/amount-choices.ts'
import { amountOfKeys, keysOfAmount } from '../../domain/form/amount-keys.ts'
import type { Figure } from '../../domain/form/figure.ts'
import type { Form } from '../../domain/form/form.ts'
import { freshKey } from '../../domain/form/form-key.ts'
import classes from './editor.module.css'
import { moved, replaced, without } from './list-moves.ts'
import { RowActs } from './row-acts.tsx'

/** What the authority's tables work out of the answers. */
export function EditFigures({ form, onChange }: { form: Form; onChange: (form: Form) => void }) {
  const figures = form.figures ?? []
  const setFigures = (next: Figure[]) => onChange({ ...form, figures: next })
  const choices = amountChoices(form).map(({ key, label }) => ({ value: key, label }))
  const [first] = choices
  return (
    <Paper component="section" className="surface" p="lg" aria-label="Расчётные показатели">
      <Title order={2} mb={4}>
        Расчётные показатели
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        Доля считается по муниципалитету как сумма числителей к сумме знаменателей, а не как среднее долей.
      </Text>
      <Stack gap="sm">
        {figures.map((figure, index) => (
          <Group align="flex-start" gap="xs" className={classes.column} key={figure.key}>
            <TextInput
              label="Название"
              value={figure.title}
              onChange={(event) =>
                setFigures(replaced(figures, index, { ...figure, title: event.currentTarget.value }))
              }
              flex="1 1 16rem"
            />
            <MultiSelect
              label="Сложить"
              data={choices}
              value={[...keysOfAmount(figure.part)]}
              onChange={(keys) => {
                const part = amountOfKeys(keys)
                if (part) setFigures(replaced(figures, index, { ...figure, part }))
              }}
              searchable
              flex="1 1 16rem"
            />
            <MultiSelect
              label="Разделить на (для доли)"
              data={choices}
              value={figure.whole === null ? [] : [...keysOfAmount(figure.whole)]}
              onChange={(keys) =>
                setFigures(replaced(figures, index, { ...figure, whole: amountOfKeys(keys) ?? null }))
              }
              searchable
              flex="1 1 16rem"
            />
            <RowActs
              name={`расчётный показатель «${figure.title}»`}
              isFirst={index === 0}
              isLast={index === figures.length - 1}
              onMove={(step) => setFigures(moved(figures, index, step))}
              onRemove={() => setFigures(without(figures, index))}
            />
          </Group>
        ))}
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          disabled={!first}
          onClick={() => {
            const part = first && amountOfKeys([first.value])
            if (!part) return
            const key = freshKey(
              'g',
              figures.map((figure) => figure.key),
            )
            setFigures([...figures, { key, title: 'Новый показатель', part, whole: null, unit: '' }])
          }}
        >
          Добавить расчётный показатель
        </Button>
        {!first && (
          <Text size="sm" c="dimmed">
            Сначала добавьте в форму показатель-число.
          </Text>
        )}
      </Stack>
    </Paper>
  )
}
