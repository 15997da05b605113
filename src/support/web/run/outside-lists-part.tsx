import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { todayHere } from '#web-kit/date-words.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { sayDone } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listOutside, loadOutsideList, removeOutsideList } from '../../contract.ts'
import { type Issuer, issuers } from '../../domain/outside-list.ts'
import { type Category, categories } from '../../domain/rules/category.ts'
import { categoryNames, issuerNames } from '../../texts.ru.ts'

const MOST_BYTES = 5 * 1024 * 1024

/** Lists of the federation and of the region: kept beside, they change nothing in what was found here. */
export function OutsideListsPart({ mayChange }: { mayChange: boolean }) {
  const answer = useAnswer(listOutside, {})
  const [isAdding, setAdding] = useState(false)
  const remove = useAction(removeOutsideList, { said: 'Список убран' })
  return (
    <Part
      title="Списки федерации и региона"
      acts={
        mayChange &&
        !isAdding && (
          <Button variant="default" onClick={() => setAdding(true)}>
            Загрузить список
          </Button>
        )
      }
    >
      <Stack gap="md">
        {isAdding && <LoadList onDone={() => setAdding(false)} />}
        <Loaded answer={answer} lines={2}>
          {({ lists }) =>
            lists.length === 0 ? (
              <Text c="dimmed" maw="46rem">
                Загрузите таблицу с кодами или названиями школ: рядом с найденным будет видно, где списки
                совпали. Хранятся оба, один другого не заменяет.
              </Text>
            ) : (
              <Stack gap="xs">
                {lists.map(({ issuer, category, year, document, schools }) => (
                  <Group key={`${issuer} ${category} ${year}`} gap="sm" align="baseline">
                    <Text maw="46rem">
                      {`${year}, ${issuerNames[issuer]}: ${categoryNames[category].toLowerCase()} — ${plural(schools.length, ['школа', 'школы', 'школ'])} (${schools.join(', ')}). ${document}`}
                    </Text>
                    {mayChange && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`Убрать список: ${document}`}
                        onClick={() => remove.mutate({ body: { issuer, category, year } })}
                      >
                        Убрать
                      </Button>
                    )}
                  </Group>
                ))}
              </Stack>
            )
          }
        </Loaded>
      </Stack>
    </Part>
  )
}

function LoadList({ onDone }: { onDone: () => void }) {
  const [issuer, setIssuer] = useState<Issuer>('regional')
  const [category, setCategory] = useState<Category>('low-results')
  const [year, setYear] = useState<number | string>(Number(todayHere().slice(0, 4)))
  const [document, setDocument] = useState('')
  const [unknown, setUnknown] = useState<readonly { cell: string; detail: string }[]>([])
  const load = useAction(loadOutsideList, {
    onDone: (loaded) => {
      sayDone(`Узнано: ${plural(loaded.found.length, ['школа', 'школы', 'школ'])}`)
      setUnknown(loaded.unknown)
      if (loaded.unknown.length === 0) onDone()
    },
  })
  return (
    <Stack maw="46rem">
      <Group align="end">
        <Select
          label="Чей список"
          allowDeselect={false}
          data={issuers.map((value) => ({ value, label: issuerNames[value] }))}
          value={issuer}
          onChange={(value) => setIssuer(issuers.find((one) => one === value) ?? 'regional')}
        />
        <Select
          label="Какие школы"
          allowDeselect={false}
          w={300}
          data={categories.map((value) => ({ value, label: categoryNames[value] }))}
          value={category}
          onChange={(value) => setCategory(categories.find((one) => one === value) ?? 'low-results')}
        />
        <NumberInput label="Год" w={120} min={2000} max={2100} value={year} onChange={setYear} />
      </Group>
      <TextInput
        label="Документ"
        placeholder="Приказ министерства от 01.12.2026 № 1801"
        required
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <FileDrop
        label="Перетащите сюда таблицу со списком"
        extensions={['.xlsx', '.xls', '.csv', '.ods']}
        mostBytes={MOST_BYTES}
        isBusy={load.isPending}
        onFile={(file) =>
          load.mutate({ body: { issuer, category, year: Number(year), document }, files: [file] })
        }
      />
      {unknown.length > 0 && (
        <Stack gap={2} role="alert">
          <Text size="sm">Список загружен, но эти строки не узнаны. Проверьте, есть ли школы в реестре.</Text>
          {unknown.map(({ cell, detail }) => (
            <Text key={cell} size="sm">{`${cell}: ${detail}`}</Text>
          ))}
        </Stack>
      )}
      <Group>
        <Button variant="default" onClick={onDone}>
          Закрыть
        </Button>
      </Group>
    </Stack>
  )
}
