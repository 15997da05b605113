import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { FileDrop } from '#web-kit/file-drop.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { AnnexTemplateView, TriedTemplateView } from '../../domain/views/annex-view.ts'
import {
  downloadAnnexTemplate,
  getAnnexTemplate,
  removeAnnexTemplate,
  saveAnnexTemplate,
  tryAnnexTemplate,
} from '../../print-contract.ts'
import { AnnexTrial } from './annex-trial.tsx'

/** The authority's own template of the annex: tried on an invented plan first, then used for every printed plan. */
export function AnnexTemplate() {
  const answer = useAnswer(getAnnexTemplate, {})
  return (
    <Stack gap="sm" component="section" maw="56rem">
      <Title order={2}>Шаблон приложения к приказу</Title>
      <Loaded answer={answer}>{(view) => <Template view={view} />}</Loaded>
    </Stack>
  )
}

function Template({ view }: { view: AnnexTemplateView }) {
  const [chosen, setChosen] = useState<File>()
  const [tried, setTried] = useState<TriedTemplateView>()
  const trial = useAction(tryAnnexTemplate, { onDone: setTried })
  const forget = () => {
    setChosen(undefined)
    setTried(undefined)
  }
  const save = useAction(saveAnnexTemplate, { said: 'Планы печатаются по вашему шаблону', onDone: forget })
  const remove = useAction(removeAnnexTemplate, { said: 'Планы печатаются по шаблону системы' })
  const take = (which: 'own' | 'sample') =>
    void download(downloadAnnexTemplate, { query: { which } }).catch((error: unknown) =>
      notifyProblem(problemOf(error)),
    )
  return (
    <>
      <Text>
        {view.template === null
          ? 'Планы печатаются по шаблону системы: альбомный лист, поля и нумерация страниц по ГОСТ Р 7.0.97-2025.'
          : `Планы печатаются по шаблону «${view.template.fileName}», загруженному ${dateWords(view.template.uploadedAt)}.`}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={() => take('sample')}>
          Скачать образец
        </Button>
        {view.template !== null && (
          <>
            <Button variant="default" onClick={() => take('own')}>
              Скачать свой шаблон
            </Button>
            <Button
              variant="default"
              loading={remove.isPending}
              onClick={() => remove.mutate({ query: { version: view.version } })}
            >
              Вернуть шаблон системы
            </Button>
          </>
        )}
      </Group>
      <FileDrop
        label="Перетащите сюда свой шаблон"
        extensions={['.docx']}
        mostBytes={5_000_000}
        isBusy={trial.isPending}
        onFile={(file) => {
          setChosen(file)
          setTried(undefined)
          trial.mutate({ files: [file] })
        }}
      />
      {chosen && tried && (
        <AnnexTrial
          fileName={chosen.name}
          tried={tried}
          isSaving={save.isPending}
          onSave={() => save.mutate({ query: { version: view.version }, files: [chosen] })}
          onCancel={forget}
        />
      )}
      <Tags view={view} />
    </>
  )
}

function Tags({ view }: { view: AnnexTemplateView }) {
  return (
    <details>
      <summary>Метки, которые можно поставить в шаблон</summary>
      <List size="sm" spacing={4} mt="xs">
        {view.tags.map(({ written, meaning }) => (
          <List.Item key={written}>
            <code>{written}</code> — {meaning}
          </List.Item>
        ))}
      </List>
    </details>
  )
}
