import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type ReactNode, useState } from 'react'
import { fileExtensions, mostFileBytes } from '#documents/domain/stored-file.ts'
import type { Track } from '#plans/domain/track.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { CellView } from '../../board-contract.ts'
import { linkFault } from '../../domain/board/evidence-link.ts'
import { addEvidence, listEvidenceChoices } from '../../evidence-contract.ts'

const ways = [
  { value: 'page', label: 'Есть в системе' },
  { value: 'file', label: 'Файл' },
  { value: 'address', label: 'Ссылка' },
] as const

type Way = (typeof ways)[number]['value']

/** A page of the system, a file, or an address elsewhere. */
export function EvidenceForm({
  params,
  onDone,
}: {
  params: { schoolYear: number; track: Track; stage: CellView['stage'] }
  onDone: () => void
}) {
  const [way, setWay] = useState<Way>('page')
  const [file, setFile] = useState<File>()
  const form = useForm({ initialValues: { title: '', link: '' } })
  const add = useAction(addEvidence, { form, said: 'Подтверждение приложено', onDone })
  const choose = (next: string) => {
    setWay(ways.find(({ value }) => value === next)?.value ?? 'page')
    setFile(undefined)
    form.setValues({ title: '', link: '' })
    form.clearErrors()
  }
  const send = ({ title, link }: { title: string; link: string }) => {
    if (way === 'file') {
      if (file) add.mutate({ params, body: { title: title.trim() || file.name, link: null }, files: [file] })
    } else if (link.trim() === '') {
      form.setFieldError('link', way === 'page' ? 'Выберите запись' : 'Укажите адрес')
    } else if (way === 'address' && linkFault(link.trim()) !== null) {
      form.setFieldError('link', linkFault(link.trim()))
    } else {
      add.mutate({ params, body: { title: title.trim() || link.trim(), link: link.trim() }, files: [] })
    }
  }
  return (
    <form onSubmit={form.onSubmit(send)} style={{ width: '100%' }}>
      <Stack maw="44rem" gap="sm">
        <SegmentedControl
          data={[...ways]}
          value={way}
          onChange={choose}
          aria-label="Чем подтверждён этап"
          style={{ alignSelf: 'flex-start' }}
        />
        {way === 'page' && (
          <Pages
            params={{ schoolYear: params.schoolYear, track: params.track }}
            link={form.getValues().link}
            error={form.errors.link}
            onChoose={(link, title) => form.setValues({ link, title })}
          />
        )}
        {way === 'address' && (
          <TextInput
            label="Адрес страницы"
            description="Система не заходит по ссылкам: откройте страницу сами и убедитесь, что её увидят и другие."
            placeholder="https://"
            required
            {...form.getInputProps('link')}
          />
        )}
        {way === 'file' &&
          (file ? (
            <Group gap="sm">
              <Text size="sm">{file.name}</Text>
              <Button size="compact-sm" variant="default" onClick={() => setFile(undefined)}>
                Другой файл
              </Button>
            </Group>
          ) : (
            <FileDrop
              label="Перетащите сюда файл"
              extensions={fileExtensions}
              mostBytes={mostFileBytes}
              onFile={setFile}
            />
          ))}
        {way !== 'page' && (
          <TextInput
            label="Название"
            description={
              way === 'file' ? 'Если оставить пустым, будет имя файла.' : 'Если оставить пустым, будет адрес.'
            }
            {...form.getInputProps('title')}
          />
        )}
        <Group>
          <Button type="submit" loading={add.isPending} disabled={way === 'file' && !file}>
            Приложить
          </Button>
          <Button variant="default" onClick={onDone}>
            Не прикладывать
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Pages({
  params,
  link,
  error,
  onChoose,
}: {
  params: { schoolYear: number; track: Track }
  link: string
  error: ReactNode
  onChoose: (link: string, title: string) => void
}) {
  const answer = useAnswer(listEvidenceChoices, { params })
  return (
    <Loaded answer={answer} lines={2}>
      {({ choices }) => (
        <Select
          label="Документ, анализ, решение или сбор данных"
          data={[...Map.groupBy(choices, ({ group }) => group)].map(([group, own]) => ({
            group,
            items: own.map((one) => ({ value: one.link, label: one.title })),
          }))}
          value={link || null}
          onChange={(chosen) =>
            onChoose(chosen ?? '', choices.find((one) => one.link === chosen)?.title ?? '')
          }
          error={error}
          searchable
          limit={200}
          required
          nothingFoundMessage="Ничего не найдено. Можно приложить файл или ссылку"
        />
      )}
    </Loaded>
  )
}
