import { Button, Group, Stack, Tabs, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { download } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem, offerUndo } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink, useGo } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useFilters } from '#web-kit/use-filters.ts'
import type { Methodology } from '../../domain/methodology/methodology.ts'
import { findMethodologyFaults } from '../../domain/methodology/methodology-faults.ts'
import {
  changeMethodology,
  type EditionHead,
  exportMethodology,
  getMethodology,
  type MethodologyCard,
  removeMethodology,
  restoreMethodology,
} from '../../methodologies-contract.ts'
import { ApproveEdition } from './editor/approve-edition.tsx'
import { DirectionForms } from './editor/direction-forms.tsx'
import { EditIndicators } from './editor/edit-indicators.tsx'
import { EditionList } from './editor/edition-list.tsx'
import { ImportMethodology } from './editor/import-methodology.tsx'

/** One methodology: its indicators with formulas, the forms they take figures from, its editions. */
export function MethodologyPage() {
  const methodologyId = useAddressId('methodologyId')
  const [filters] = useFilters(['edition'])
  const edition = Number(filters.edition)
  const answer = useAnswer(getMethodology, {
    params: { methodologyId },
    query: Number.isInteger(edition) && edition > 0 ? { edition } : {},
  })
  return (
    <Loaded answer={answer} lines={14}>
      {(card) => <Editor key={`${methodologyId} ${card.version} ${card.edition.number}`} card={card} />}
    </Loaded>
  )
}

function Editor({ card }: { card: MethodologyCard }) {
  const may = useMay()
  const [title, setTitle] = useState(card.title)
  const [content, setContent] = useState<Methodology>(card.content)
  const [filters, setFilters] = useFilters(['part'])
  const [isStale, setStale] = useState(false)
  const isNewest = card.edition.number === card.editions[0]?.number
  const mayEdit = may('monitoring.methodology.manage') && isNewest && !card.removed
  const isChanged = title !== card.title || content !== card.content
  const save = useAction(changeMethodology, {
    said: ({ edition }) => `Записано, проект редакции ${edition.number}`,
    onProblem: ({ status }) => {
      if (status === 409) setStale(true)
      return status === 409
    },
  })
  const forms = new Map(card.forms.map((one) => [one.formId, one.content]))
  const faults = findMethodologyFaults(content, forms)
  return (
    <>
      <PageHeader
        title={card.title}
        above={<PageLink to="/methodologies">Методики</PageLink>}
        meaning={editionWords(card.edition)}
        actions={<Acts card={card} isChanged={isChanged} />}
      />
      <Stack gap="lg">
        <Tabs value={filters.part || 'indicators'} onChange={(part) => setFilters({ part: part ?? '' })}>
          <Tabs.List mb="md" className="on-paper-hidden">
            <Tabs.Tab value="indicators">Показатели</Tabs.Tab>
            <Tabs.Tab value="forms">Формы сбора</Tabs.Tab>
            <Tabs.Tab value="editions">Редакции</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="indicators">
            <Stack>
              {mayEdit && (
                <TextInput
                  label="Название методики"
                  value={title}
                  onChange={(event) => setTitle(event.currentTarget.value)}
                  required
                  maw="44rem"
                />
              )}
              <EditIndicators content={content} forms={forms} mayEdit={mayEdit} onChange={setContent} />
            </Stack>
          </Tabs.Panel>
          <Tabs.Panel value="forms">
            <DirectionForms card={card} mayEdit={mayEdit && !isChanged} />
          </Tabs.Panel>
          <Tabs.Panel value="editions">
            <Stack>
              {mayEdit && !isChanged && <ApproveEdition card={card} />}
              <EditionList card={card} />
            </Stack>
          </Tabs.Panel>
        </Tabs>
        {mayEdit && faults.length > 0 && (
          <Stack role="alert" gap={4} p="md" bg="var(--bad-ground)" c="var(--bad)">
            <Text fw={600}>Методику пока нельзя записать</Text>
            {faults.slice(0, 12).map((fault) => (
              <Text size="sm" key={`${fault.code} ${fault.place} ${fault.message}`}>
                {fault.kind === 'formula' ? `${fault.code}: ` : ''}
                {fault.message}
              </Text>
            ))}
          </Stack>
        )}
        {isStale && (
          <Text role="alert" c="var(--attention)">
            Пока страница была открыта, методику изменил другой человек. Обновите страницу и повторите правку.
          </Text>
        )}
        {mayEdit && isChanged && (
          <Group className="on-paper-hidden">
            <Button
              loading={save.isPending}
              disabled={faults.length > 0 || title.trim() === ''}
              onClick={() =>
                save.mutate({
                  params: { methodologyId: card.methodologyId },
                  body: { version: card.version, title, purpose: card.purpose, content },
                })
              }
            >
              Записать методику
            </Button>
            <Button
              variant="default"
              onClick={() => {
                setTitle(card.title)
                setContent(card.content)
              }}
            >
              Вернуть как было
            </Button>
          </Group>
        )}
      </Stack>
    </>
  )
}

function Acts({ card, isChanged }: { card: MethodologyCard; isChanged: boolean }) {
  const go = useGo()
  const may = useMay()
  const params = { methodologyId: card.methodologyId }
  const restore = useAction(restoreMethodology, { said: 'Методика возвращена' })
  const remove = useAction(removeMethodology, {
    onDone: ({ version, title }) => {
      offerUndo(`Методика «${title}» удалена`, () => restore.mutate({ params, body: { version } }))
      go('/methodologies')
    },
  })
  const request = { params, query: { edition: card.edition.number } }
  const mayEdit = may('monitoring.methodology.manage')
  if (card.removed && mayEdit) {
    return (
      <Button onClick={() => restore.mutate({ params, body: { version: card.version } })}>
        Вернуть методику
      </Button>
    )
  }
  return (
    <>
      <Button
        variant="default"
        onClick={() => void download(exportMethodology, request).catch(notifyProblem)}
      >
        Скачать .xlsx
      </Button>
      {mayEdit && !isChanged && <ImportMethodology card={card} />}
      {mayEdit && (
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() => remove.mutate({ params, query: { version: card.version } })}
        >
          Удалить
        </Button>
      )}
    </>
  )
}

function editionWords({ number, approvedOn, fromYear, actWords }: EditionHead): string {
  if (approvedOn === null || fromYear === null)
    return `Проект редакции ${number}: показатели по нему ещё не считаются.`
  return `Редакция ${number} утверждена: ${actWords}. Действует с ${schoolYearName(schoolYear(fromYear))} учебного года. Правка сделает проект следующей редакции.`
}
