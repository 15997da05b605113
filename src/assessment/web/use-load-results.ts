import { confirmAct } from '#web-kit/confirm-act.tsx'
import { useAction } from '#web-kit/use-action.ts'
import type { WorkSeason } from '../domain/work-season.ts'
import { type ImportLine, loadResults } from '../imports-contract.ts'

/** «Загрузить»; where a school would be left with much fewer pupils, the numbers are shown and the person decides. */
export function useLoadResults(
  { importId, fileName }: Pick<ImportLine, 'importId' | 'fileName'>,
  season: WorkSeason | null = null,
) {
  const said = season === null ? {} : { season }
  const params = { resultsImportId: importId }
  const load = useAction(loadResults, {
    said: 'Загрузка началась. Страницу можно закрыть',
    onProblem: (problem) => {
      if (problem.code !== 'assessment/fewer-pupils') return false
      void ask(problem.detail)
      return true
    },
  })
  async function ask(numbers: string) {
    const agreed = await confirmAct({
      question: 'Заменить результаты меньшим числом учеников?',
      object: fileName,
      consequence: `${numbers} Если файл неполный, не загружайте его. Загрузку можно будет отменить.`,
      act: 'Всё равно загрузить',
      tone: 'grave',
    })
    if (agreed) load.mutate({ params, body: { evenIfFewer: true, ...said } })
  }
  return {
    start: () => load.mutate({ params, body: { evenIfFewer: false, ...said } }),
    isPending: load.isPending,
  }
}
