import { Button, Stack, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { downloadSample, downloadTemplate, getTemplate, type TemplateCard } from '../contract.ts'
import { type PaperKind, paperKinds } from '../domain/paper-kind.ts'
import { paperKindNames } from '../texts.ru.ts'
import { NumberForm } from './number-form.tsx'
import { PageMissing } from './page-missing.tsx'
import { TagList } from './tag-list.tsx'
import { TemplateEditions } from './template-editions.tsx'
import { UploadTemplate } from './upload-template.tsx'

/** One kind of paper: its template, editions, tags, how its numbers look. */
export function TemplatePage() {
  const typed = useAddressText('kind')
  const kind = paperKinds.find((one) => one === typed)
  return kind ? <OfKind kind={kind} /> : <PageMissing />
}

function OfKind({ kind }: { kind: PaperKind }) {
  const may = useMay()
  const answer = useAnswer(getTemplate, { params: { kind } })
  const edition = answer.data?.editionId ?? undefined
  const take = (what: typeof downloadTemplate | typeof downloadSample) =>
    void download(what, { params: { kind }, query: { edition } }).catch(notifyProblem)
  return (
    <>
      <PageHeader
        title={paperKindNames[kind]}
        above={<PageLink to="/templates">Шаблоны документов</PageLink>}
        meaning={answer.data && usedWords(answer.data)}
        actions={
          <>
            <Button variant="default" onClick={() => take(downloadTemplate)}>
              Скачать шаблон
            </Button>
            <Button variant="default" onClick={() => take(downloadSample)}>
              Скачать образец
            </Button>
            {answer.data?.isMade && may('templates.paper.make') && (
              <PageButton to="/papers/new" search={{ kind }}>
                Сделать документ
              </PageButton>
            )}
          </>
        }
      />
      <Loaded answer={answer} lines={14}>
        {(card) => (
          <Stack gap="lg">
            {!card.isMade && (
              <Text>
                Данных для этого документа в системе пока нет, поэтому его нельзя сделать. Шаблон можно
                подготовить заранее и посмотреть на вымышленных данных.
              </Text>
            )}
            {may('templates.template.manage') && (
              <Part title="Загрузить свой шаблон">
                <UploadTemplate card={card} />
              </Part>
            )}
            <Part title="Редакции">
              <TemplateEditions card={card} />
            </Part>
            {may('templates.template.manage') && (
              <Part title="Номер документа">
                <NumberForm key={card.version} card={card} />
              </Part>
            )}
            <Part title="Теги, которые можно поставить в шаблон">
              <TagList tags={card.tags} />
            </Part>
          </Stack>
        )}
      </Loaded>
    </>
  )
}

function usedWords({ editionId, editions }: TemplateCard): string {
  const used = editions.find((one) => one.editionId === editionId)
  return used
    ? `Документы делаются по вашему шаблону: редакция ${used.number}, «${used.fileName}».`
    : 'Документы делаются по шаблону системы: поля, реквизиты и нумерация страниц по ГОСТ Р 7.0.97-2025.'
}
