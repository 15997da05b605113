import { Select, Stack, Text } from '@mantine/core'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import { paperKinds } from '../domain/paper-kind.ts'
import { getPaperChoices } from '../papers-contract.ts'
import { paperKindNames } from '../texts.ru.ts'
import { MakePaperForm } from './make-paper-form.tsx'

/** A new paper: of what kind, of what, what is filled in by hand; a look at it before it gets a number. */
export function MakePaperPage() {
  const [{ kind, subject }, setFilters] = useFilters(['kind', 'subject'])
  const chosen = paperKinds.find((one) => one === kind)
  const answer = useAnswer(getPaperChoices, { query: chosen ? { kind: chosen } : {} })
  return (
    <>
      <PageHeader
        title="Сделать документ"
        above={<PageLink to="/papers">Документы по шаблонам</PageLink>}
        meaning="Система подставит данные в шаблон. Сначала скачайте проект и прочитайте, потом зарегистрируйте."
      />
      <Loaded answer={answer} lines={10}>
        {(choices) =>
          choices.kinds.length === 0 ? (
            <EmptyState title="Делать пока нечего">
              Документы составляются из планов, проверок, слушаний и результатов. Загрузите план или
              результаты — и здесь появятся приказы, справки и доклады.
            </EmptyState>
          ) : (
            <Stack gap="lg" maw="52rem">
              <Select
                label="Какой документ"
                placeholder="Выберите"
                data={choices.kinds.map((one) => ({ value: one, label: paperKindNames[one] }))}
                value={chosen ?? null}
                onChange={(value) => setFilters({ kind: value ?? '', subject: '' })}
                allowDeselect={false}
                required
              />
              {chosen && choices.subjects.length === 0 && (
                <Text>Для документа этого вида пока нет данных.</Text>
              )}
              {chosen && choices.subjects.length > 0 && (
                <MakePaperForm
                  key={chosen}
                  kind={chosen}
                  choices={choices}
                  subject={subject}
                  onSubject={(value) => setFilters({ subject: value })}
                />
              )}
            </Stack>
          )
        }
      </Loaded>
    </>
  )
}
