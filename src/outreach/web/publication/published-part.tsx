import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import type { PlainDate } from '#kernel/plain-date.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import { PublicationSchema } from '../../domain/publication-shapes.ts'
import { checkPublicationLink, type PublicationView, reportPublication } from '../../publication-contract.ts'
import { checkWords } from './publication-columns.tsx'
import { PublicationFacts } from './publication-facts.tsx'

/** Where it was published and whether a person has looked there; the program itself opens no links. */
export function PublishedPart({
  publication,
  mayReport,
}: {
  publication: PublicationView
  mayReport: boolean
}) {
  const [isChanging, setChanging] = useState(false)
  const { link, publishedOn } = publication
  if (link === null || publishedOn === null || isChanging) {
    return (
      <Part title="Публикация">
        {mayReport ? (
          <LinkForm publication={publication} onDone={() => setChanging(false)} />
        ) : (
          <Text>Пока не опубликовано.</Text>
        )}
      </Part>
    )
  }
  return (
    <Part title="Публикация">
      <Stack gap="md">
        <Facts
          lines={[
            [
              'Ссылка',
              <Anchor key="link" href={link} target="_blank" rel="noreferrer">
                {link}
              </Anchor>,
            ],
            ['Опубликовано', dateWords(publishedOn)],
            ['Ссылка проверена', checkWords(publication) ?? 'ещё никем'],
          ]}
        />
        {!publication.removed && (
          <Group gap="xs" className="on-paper-hidden">
            <CheckLink publication={publication} />
            {mayReport && (
              <Button variant="default" onClick={() => setChanging(true)}>
                Изменить ссылку
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Part>
  )
}

function CheckLink({ publication: { publicationId, version, checkedOn } }: { publication: PublicationView }) {
  const may = useMay()
  const check = useAction(checkPublicationLink, {
    said: checkedOn === null ? 'Отмечено: ссылка проверена' : 'Отметка снята',
  })
  if (!may('outreach.publication.manage')) return null
  return (
    <Button
      variant="default"
      loading={check.isPending}
      onClick={() =>
        check.mutate({ params: { publicationId }, body: { version, isChecked: checkedOn === null } })
      }
    >
      {checkedOn === null ? 'Ссылка проверена' : 'Снять отметку о проверке'}
    </Button>
  )
}

function LinkForm({ publication, onDone }: { publication: PublicationView; onDone: () => void }) {
  const form = useForm<{ link: string; publishedOn: PlainDate | null }>({
    initialValues: { link: publication.link ?? '', publishedOn: publication.publishedOn ?? todayHere() },
  })
  const { stored, onProblem, forget } = useCollision(PublicationSchema)
  const save = useAction(reportPublication, {
    said: 'Записано',
    onDone,
    onProblem: (problem) => {
      if (onProblem(problem)) return true
      const wrong = problem.errors.find(({ pointer }) => pointer?.includes('published/'))
      if (!wrong) return false
      form.setErrors({ [wrong.pointer?.endsWith('link') ? 'link' : 'publishedOn']: wrong.detail })
      return true
    },
  })
  const params = { publicationId: publication.publicationId }
  const send = (version: number) => {
    const { link, publishedOn } = form.getValues()
    if (publishedOn === null) return form.setErrors({ publishedOn: 'Укажите день' })
    forget()
    save.mutate({ params, body: { version, published: { link, publishedOn } } })
  }
  return (
    <form onSubmit={form.onSubmit(() => send(publication.version))}>
      <Stack maw="44rem">
        <TextInput
          label="Ссылка на публикацию"
          placeholder="https://"
          type="url"
          required
          {...form.getInputProps('link')}
        />
        <DateField
          label="Когда опубликовано"
          value={form.getValues().publishedOn}
          onChange={(day) => form.setFieldValue('publishedOn', day)}
          error={form.errors.publishedOn}
          to={todayHere()}
          w={180}
          required
        />
        {stored && (
          <ChangedMeanwhile onKeepMine={() => send(stored.version)} onLeave={onDone}>
            <PublicationFacts publication={stored} />
          </ChangedMeanwhile>
        )}
        <Group>
          <Button type="submit" loading={save.isPending}>
            Опубликовано
          </Button>
          {publication.link !== null && (
            <>
              <Button
                variant="default"
                onClick={() =>
                  save.mutate({ params, body: { version: publication.version, published: null } })
                }
              >
                Не опубликовано
              </Button>
              <Button variant="default" onClick={onDone}>
                Не менять
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </form>
  )
}
