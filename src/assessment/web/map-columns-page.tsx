import { Stack, Text } from '@mantine/core'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listMappings, suggestImportMapping } from '../mappings-contract.ts'
import { MapColumnsForm } from './map-columns-form.tsx'

/** A table that nobody recognised: a person says which work it is and what each column means. */
export function MapColumnsPage() {
  const importId = useAddressId('importId')
  const answer = useAnswer(suggestImportMapping, { params: { resultsImportId: importId } })
  const mappings = useAnswer(listMappings, {}).data?.mappings ?? []
  return (
    <>
      <PageHeader
        above={<PageLink to={`/results/imports/${importId}`}>К файлу</PageLink>}
        title="Что значат столбцы"
        meaning="Скажите, какая это работа и что стоит в каждом столбце. Ответ можно сохранить под названием и применять к следующим файлам."
      />
      <Loaded answer={answer}>
        {({ suggestion, fields }) =>
          suggestion ? (
            <MapColumnsForm importId={importId} suggestion={suggestion} fields={fields} mappings={mappings} />
          ) : (
            <EmptyState title="Таблица не найдена">
              <Stack gap="xs">
                <Text>
                  В файле нет строки заголовков, из которых понятны хотя бы два. Нужны, например, «Код ОО» и
                  «Балл».
                </Text>
              </Stack>
            </EmptyState>
          )
        }
      </Loaded>
    </>
  )
}
