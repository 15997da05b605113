import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { download } from '#web-kit/api.ts'
import { dateWords, momentWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAddressId, useAddressText } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type PaperKind, paperKinds } from '../domain/paper-kind.ts'
import { downloadPaper, findPaper, type PaperCard } from '../papers-contract.ts'
import { paperKindNames } from '../texts.ru.ts'
import { CancelPaper } from './cancel-paper.tsx'
import { PageMissing } from './page-missing.tsx'
import classes from './templates.module.css'

/** One registered paper; the code on it leads here. */
export function PaperPage() {
  const typed = useAddressText('kind')
  const kind = paperKinds.find((one) => one === typed)
  const [year, number] = [useAddressId('paperYear'), useAddressId('number')]
  return kind && year > 0 && number > 0 ? <OfNumber {...{ kind, year, number }} /> : <PageMissing />
}

function OfNumber({ kind, year, number }: { kind: PaperKind; year: number; number: number }) {
  const answer = useAnswer(findPaper, { params: { kind, year, number } })
  return (
    <Loaded answer={answer} lines={10}>
      {(paper) => (
        <>
          <PageHeader
            title={`${paperKindNames[kind]} № ${paper.numberText} от ${dateWords(paper.registeredOn)}`}
            above={<PageLink to="/papers">Документы по шаблонам</PageLink>}
            meaning={paper.title}
            actions={<Downloads paper={paper} />}
          />
          <PaperFacts paper={paper} />
        </>
      )}
    </Loaded>
  )
}

function Downloads({ paper: { paperId, hasPdf } }: { paper: PaperCard }) {
  const [making, setMaking] = useState<'docx' | 'pdf'>()
  const take = async (format: 'docx' | 'pdf') => {
    setMaking(format)
    await download(downloadPaper, { params: { paperId, format } }).catch(notifyProblem)
    setMaking(undefined)
  }
  return (
    <>
      {hasPdf && (
        <Button variant="default" loading={making === 'pdf'} onClick={() => void take('pdf')}>
          Скачать .pdf
        </Button>
      )}
      <Button loading={making === 'docx'} onClick={() => void take('docx')}>
        Скачать .docx
      </Button>
    </>
  )
}

function PaperFacts({ paper }: { paper: PaperCard }) {
  const may = useMay()
  const { cancelledOn, organization, annexes, answers, basis } = paper
  return (
    <Stack gap="lg">
      <Part title="Что известно о документе">
        <Facts
          lines={[
            [
              'Состояние',
              <StateBadge key="state" tone={cancelledOn === null ? 'good' : 'calm'}>
                {cancelledOn === null ? 'Действует' : 'Аннулирован'}
              </StateBadge>,
            ],
            ...(cancelledOn === null
              ? []
              : [
                  [
                    'Аннулирован',
                    `${dateWords(cancelledOn)}, ${paper.cancellerName}: ${paper.cancelReason}`,
                  ] as const,
                ]),
            ['Номер и дата', `№ ${paper.numberText} от ${dateWords(paper.registeredOn)}`],
            ['Кто подготовил', `${paper.authorName}, ${momentWords(paper.madeAt)}`],
            ['Шаблон', paper.templateName],
            ...(organization
              ? [
                  [
                    'О ком',
                    <PageLink key="about" to={`/organizations/${organization.organizationId}`}>
                      {organization.shortName}
                    </PageLink>,
                  ] as const,
                ]
              : []),
            ['Приложения', annexes.map((one, at) => `${at + 1}. ${one}`).join('\n')],
          ]}
        />
      </Part>
      <Part title="Из каких данных сделан">
        <Stack gap={4}>
          {basis.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
          <Text size="sm" c="dimmed">
            Данные сохранены вместе с документом: файл выйдет таким же, даже если они потом изменятся.
            {paper.hasPdf ? '' : ' Чтобы скачивать pdf, установите на сервер LibreOffice.'}
          </Text>
        </Stack>
      </Part>
      {answers.length > 0 && (
        <Part title="Что заполнено вручную">
          <Facts
            lines={answers.map(({ label, text }) => [
              label,
              <span key={label} className={classes.lines}>
                {text}
              </span>,
            ])}
          />
        </Part>
      )}
      {cancelledOn === null && may('templates.paper.make') && (
        <Part title="Аннулировать">
          <CancelPaper paper={paper} />
        </Part>
      )}
    </Stack>
  )
}
