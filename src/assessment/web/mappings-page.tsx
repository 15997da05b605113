import { Button, Group, Stack, Text } from '@mantine/core'
import { momentWords } from '#web-kit/date-words.ts'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import {
  deleteMapping,
  listMappings,
  type MappingView,
  renameMapping,
  restoreMapping,
} from '../mappings-contract.ts'
import { procedureNames } from '../texts.ru.ts'
import classes from './results-imports.module.css'

/** Kept answers to «what do these columns mean», one's own and those that are shared. */
export function MappingsPage() {
  const answer = useAnswer(listMappings, {})
  return (
    <>
      <PageHeader
        above={<PageLink to="/results/imports">Загрузка результатов</PageLink>}
        title="Сопоставления столбцов"
        meaning="Как читать таблицы, вид которых система не узнаёт сама: диагностические работы, пробные экзамены, НИКО."
      />
      <Loaded answer={answer}>
        {({ mappings }) =>
          mappings.length === 0 ? (
            <EmptyState title="Сопоставлений пока нет">
              Загрузите таблицу. Если система её не узнает, она предложит указать, что значат столбцы, и
              сохранить ответ под названием.
            </EmptyState>
          ) : (
            <ul className={classes.list}>
              {mappings.map((mapping) => (
                <MappingItem key={mapping.mappingId} mapping={mapping} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  )
}

function MappingItem({ mapping }: { mapping: MappingView }) {
  const { mappingId, version, name, shared, isOwn, authorName, changedAt, definition } = mapping
  const params = { mappingId }
  const restore = useAction(restoreMapping, { said: 'Сопоставление возвращено' })
  const remove = useAction(deleteMapping, {
    onDone: () => offerUndo('Сопоставление удалено', () => restore.mutate({ params })),
  })
  const share = useAction(renameMapping, {
    said: shared ? 'Теперь его видите только вы' : 'Теперь его видят все, кто загружает результаты',
  })
  return (
    <Stack component="li" className="surface" p="md" gap="xs">
      <Text fw={600}>{name}</Text>
      <Text size="sm" c="dimmed" className="digits">
        {procedureNames[definition.work.procedure]},{' '}
        {plural(definition.columns.length, ['столбец', 'столбца', 'столбцов'])}; {authorName},{' '}
        {momentWords(changedAt)}; {shared ? 'видят все, кто загружает результаты' : 'видите только вы'}
      </Text>
      {isOwn && (
        <Group gap="xs">
          <Button
            size="sm"
            variant="default"
            loading={share.isPending}
            aria-label={`${shared ? 'Оставить себе' : 'Показать всем'}: ${name}`}
            onClick={() => share.mutate({ params, body: { version, name, shared: !shared } })}
          >
            {shared ? 'Оставить себе' : 'Показать всем'}
          </Button>
          <Button
            size="sm"
            variant="default"
            loading={remove.isPending}
            aria-label={`Удалить: ${name}`}
            onClick={() => remove.mutate({ params })}
          >
            Удалить
          </Button>
        </Group>
      )}
    </Stack>
  )
}
