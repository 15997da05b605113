import { Button, Group } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageButton } from '#web-kit/page-link.tsx'
import { problemOf } from '#web-kit/problem-error.ts'
import { useAction } from '#web-kit/use-action.ts'
import { isLoadable } from '../domain/import/is-loadable.ts'
import type { WorkSeason } from '../domain/work-season.ts'
import { cancelResults, downloadMarkedResults, type ImportLine, undoResults } from '../imports-contract.ts'
import { useLoadResults } from './use-load-results.ts'

/** What one may do with a file now. */
export function ImportActs({ line, season = null }: { line: ImportLine; season?: WorkSeason | null }) {
  const { importId, fileName, state, hasUpload } = line
  const params = { resultsImportId: importId }
  const load = useLoadResults(line, season)
  const cancel = useAction(cancelResults, { said: 'Файл убран, ничего не загружено' })
  const undo = useAction(undoResults, { said: 'Загрузка отменена, прежние сведения возвращены' })

  const askUndo = async () => {
    const agreed = await confirmAct({
      question: 'Отменить загрузку?',
      object: fileName,
      consequence:
        'Результаты из этого файла перестанут учитываться, вместо них вернутся те, что были до него.',
      act: 'Отменить загрузку',
    })
    if (agreed) undo.mutate({ params })
  }
  return (
    <Group gap="xs">
      {isLoadable(line) && (
        <Button
          size="sm"
          loading={load.isPending}
          onClick={load.start}
          aria-label={`Загрузить файл ${fileName}`}
        >
          Загрузить
        </Button>
      )}
      {state === 'read' && hasUpload && line.problemCounts.error + line.problemCounts.warning > 0 && (
        <Button
          size="sm"
          variant="default"
          onClick={() =>
            void download(downloadMarkedResults, { params }).catch((error) => notifyProblem(problemOf(error)))
          }
          aria-label={`Копия с замечаниями: ${fileName}`}
        >
          Копия с замечаниями
        </Button>
      )}
      {(mayNameColumns(line) || (state === 'read' && line.format === 'mapped-table')) && hasUpload && (
        <PageButton to={`/results/imports/${importId}/columns`} size="sm" variant="default">
          Указать столбцы
        </PageButton>
      )}
      {(state === 'read' || state === 'refused' || state === 'failed' || state === 'waiting') && (
        <Button
          size="sm"
          variant="default"
          loading={cancel.isPending}
          onClick={() => cancel.mutate({ params })}
          aria-label={`${state === 'read' ? 'Не загружать' : 'Убрать'}: ${fileName}`}
        >
          {state === 'read' ? 'Не загружать' : 'Убрать'}
        </Button>
      )}
      {state === 'imported' && (
        <Button
          size="sm"
          variant="default"
          loading={undo.isPending}
          onClick={() => void askUndo()}
          aria-label={`Отменить загрузку файла ${fileName}`}
        >
          Отменить загрузку
        </Button>
      )}
    </Group>
  )
}

/** Columns can be named where the file is a table with rows: not of a picture, nor of an empty sheet. */
function mayNameColumns({ state, refusal }: ImportLine): boolean {
  const code = refusal?.code ?? 'assessment/format-unknown'
  return state === 'refused' && code.startsWith('assessment/') && code !== 'assessment/no-rows'
}
