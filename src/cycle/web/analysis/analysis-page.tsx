import { Button, Group, Stack, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { trackNames } from '#plans/texts.ru.ts'
import { ChangedMeanwhile } from '#web-kit/changed-meanwhile.tsx'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useCollision } from '#web-kit/use-collision.ts'
import {
  type AnalysisCard,
  type AnalysisView,
  changeAnalysis,
  type FindingView,
  getAnalysis,
  moveAnalysisAway,
} from '../../contract.ts'
import { AnalysisSchema } from '../../domain/shapes.ts'
import { findingColumns, markColumn } from '../finding/finding-columns.tsx'
import { ActsOverMarked } from '../finding/findings-page.tsx'
import { AnalysisForm, useAnalysisForm } from './analysis-form.tsx'
import { FrozenFigures } from './frozen-figures.tsx'
import { ProposalList } from './proposal-list.tsx'
import { useMarks } from './use-marks.ts'

/** One analysis: what it has found, what it read, what else the data offer. */
export function AnalysisPage() {
  const answer = useAnswer(getAnalysis, { params: { analysisId: useAddressId('analysisId') } })
  return (
    <Loaded answer={answer} lines={14}>
      {(card) => <Analysis card={card} />}
    </Loaded>
  )
}

function Analysis({ card: { analysis, figures, findings } }: { card: AnalysisCard }) {
  const may = useMay()
  const mayManage = may('cycle.analysis.manage') && !analysis.removed
  return (
    <>
      <PageHeader
        title={analysis.title}
        above={<PageLink to="/cycle/analyses">Анализы</PageLink>}
        meaning={`${trackNames[analysis.track]}, ${schoolYearName(schoolYear(analysis.schoolYear))} учебный год`}
        actions={
          mayManage && (
            <PageButton
              to="/cycle/findings/add"
              search={{ analysis: String(analysis.analysisId) }}
              variant="default"
            >
              Внести находку вручную
            </PageButton>
          )
        }
      />
      <Stack>
        <Conclusion analysis={analysis} />
        <Part title="Находки анализа">
          <Findings findings={findings} />
        </Part>
        {mayManage && <ProposalList analysisId={analysis.analysisId} />}
        {figures.length > 0 && <FrozenFigures figures={figures} />}
      </Stack>
    </>
  )
}

function Findings({ findings }: { findings: readonly FindingView[] }) {
  const may = useMay()
  const mayAnswer = may('cycle.recommendation.manage')
  const [marked, turn] = useMarks<number>()
  const columns = useMemo(
    () => (mayAnswer ? [markColumn(marked, turn), ...findingColumns] : findingColumns),
    [mayAnswer, marked, turn],
  )
  if (findings.length === 0) return <Text c="dimmed">Пока ни одной: возьмите их из предложенных ниже.</Text>
  return (
    <>
      {mayAnswer && <ActsOverMarked findingIds={[...marked]} />}
      <DataTable
        name="cycle-findings"
        caption="Список находок"
        rows={findings}
        columns={columns}
        rowKey={({ findingId }) => findingId}
        inAddress="found"
      />
    </>
  )
}

function Conclusion({ analysis }: { analysis: AnalysisView }) {
  const may = useMay()
  const [isChanging, setChanging] = useState(false)
  if (isChanging) return <EditAnalysis analysis={analysis} onDone={() => setChanging(false)} />
  return (
    <Part title="Вывод">
      <Stack gap="sm">
        <Text style={{ whiteSpace: 'pre-line' }}>{analysis.conclusion ?? 'Вывод ещё не записан.'}</Text>
        <Facts lines={[['Проведён', `${dateWords(analysis.madeOn)}, ${analysis.madeBy}`]]} />
        {may('cycle.analysis.manage') && <Acts analysis={analysis} onChange={() => setChanging(true)} />}
      </Stack>
    </Part>
  )
}

function Acts({ analysis, onChange }: { analysis: AnalysisView; onChange: () => void }) {
  const { analysisId, version, removed, findingCount } = analysis
  const params = { analysisId }
  const restore = useAction(moveAnalysisAway, { said: 'Анализ возвращён' })
  const remove = useAction(moveAnalysisAway, {
    onDone: (gone) =>
      offerUndo('Анализ удалён', () =>
        restore.mutate({ params, body: { version: gone.version, removed: false } }),
      ),
  })
  return (
    <Group gap="xs" className="on-paper-hidden">
      {removed ? (
        <Button
          variant="default"
          loading={restore.isPending}
          onClick={() => restore.mutate({ params, body: { version, removed: false } })}
        >
          Вернуть анализ
        </Button>
      ) : (
        <Button variant="default" onClick={onChange}>
          Изменить
        </Button>
      )}
      {!removed && findingCount === 0 && (
        <Button
          variant="subtle"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params, body: { version, removed: true } })}
        >
          Удалить
        </Button>
      )}
    </Group>
  )
}

function EditAnalysis({ analysis, onDone }: { analysis: AnalysisView; onDone: () => void }) {
  const form = useAnalysisForm(analysis)
  const { stored, onProblem, forget } = useCollision(AnalysisSchema)
  const save = useAction(changeAnalysis, { form, said: 'Записано', onDone, onProblem })
  const [version, setVersion] = useState(analysis.version)
  return (
    <Part title="Анализ">
      <AnalysisForm
        form={form}
        act="Записать"
        isSending={save.isPending}
        onSend={(body) => {
          forget()
          save.mutate({ params: { analysisId: analysis.analysisId }, body: { version, ...body } })
        }}
        below={
          stored && (
            <ChangedMeanwhile
              onKeepMine={() => {
                setVersion(stored.version)
                forget()
              }}
              onLeave={onDone}
            >
              <Text>{stored.title}</Text>
              <Text size="sm">{stored.conclusion ?? 'Вывод не записан'}</Text>
            </ChangedMeanwhile>
          )
        }
        leave={
          <Button variant="default" onClick={onDone}>
            Не менять
          </Button>
        }
      />
    </Part>
  )
}
