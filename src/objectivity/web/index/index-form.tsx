import { Button, Group, List, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { provenances } from '../../domain/indices/index-formula.ts'
import { indexVariables } from '../../domain/indices/index-variables.ts'
import { shippedIndices } from '../../domain/indices/shipped-indices.ts'
import { changeIndex, type IndexView } from '../../indices-contract.ts'
import { provenanceNames } from '../../texts/indices.ru.ts'

/** Writes a new edition of an index; former ones stay. */
export function IndexForm({ index: { key, inForce }, onDone }: { index: IndexView; onDone: () => void }) {
  const { title, formula, leastCount, provenance, source, worth } = inForce
  const form = useForm({ initialValues: { title, formula, leastCount, provenance, source, worth } })
  const collision = useCollision(changeIndex.answer)
  const change = useAction(changeIndex, {
    form,
    said: 'Формула записана',
    onDone,
    onProblem: collision.onProblem,
  })
  const send = (edition: number) =>
    change.mutate({ params: { indexKey: key }, body: { ...form.getValues(), edition } })
  const { stored } = collision
  return (
    <form onSubmit={form.onSubmit(() => send(inForce.edition))}>
      <Stack maw="46rem">
        <TextInput label="Название" required {...form.getInputProps('title')} />
        <Textarea label="Формула" required autosize minRows={2} {...form.getInputProps('formula')} />
        <div>
          <Text size="sm" c="dimmed">
            Знаки + − * / и скобки, min(…, …), max(…, …), сравнения &gt;, &gt;=, ==, «или» — ||, выбор
            «условие ? одно : другое». Имена:
          </Text>
          <List size="sm" c="dimmed">
            {indexVariables[key].map((one) => (
              <List.Item key={one.name}>
                <b>{one.name}</b> — {one.title}
              </List.Item>
            ))}
          </List>
        </div>
        <NumberInput
          label="Только числа, если меньше"
          description={`Когда меньше: ${indexVariables[key][0]?.title ?? ''}.`}
          min={1}
          max={1000}
          maw={320}
          {...form.getInputProps('leastCount')}
        />
        <Select
          label="Происхождение"
          allowDeselect={false}
          maw={320}
          data={provenances.map((value) => ({ value, label: provenanceNames[value] }))}
          {...form.getInputProps('provenance')}
        />
        <Textarea label="Источник" required autosize {...form.getInputProps('source')} />
        <Textarea label="Чего стоит значение" required autosize {...form.getInputProps('worth')} />
        <Group>
          <Button type="submit" loading={change.isPending}>
            Записать
          </Button>
          <Button variant="default" onClick={onDone}>
            Не надо
          </Button>
          <Button variant="subtle" onClick={() => form.setValues(shippedIndices[key])}>
            Вернуть исходную формулу
          </Button>
        </Group>
        {stored && (
          <ChangedMeanwhile
            onKeepMine={() => {
              collision.forget()
              send(stored.edition)
            }}
            onLeave={onDone}
          >
            <Text size="sm">
              {stored.title}: {stored.formula} ({stored.authorName})
            </Text>
          </ChangedMeanwhile>
        )}
      </Stack>
    </form>
  )
}
