import { Anchor } from '@mantine/core'
import { addressOf } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { downloadHearingReport, type HearingReportView } from '../../hearing-contract.ts'
import { decisionNames } from '../../texts.ru.ts'

export function ReportFacts({ report }: { report: HearingReportView }) {
  const { hearingId, organizationId, fileName, sentOn, decision, followUpBy, followedOn } = report
  return (
    <Facts
      lines={[
        ['Докладчик', report.speaker],
        [
          'Отчёт',
          fileName !== null && sentOn !== null && (
            <>
              <Anchor href={addressOf(downloadHearingReport, { params: { hearingId, organizationId } })}>
                {fileName}
              </Anchor>{' '}
              ({dateWords(sentOn)}, {report.senderName})
            </>
          ),
        ],
        ...(report.questions === null ? [] : [['Вопросы', report.questions] as const]),
        ...(decision === null
          ? []
          : [
              [
                'Решение',
                [decisionNames[decision], report.decisionText].filter((one) => one !== null).join(': '),
              ] as const,
            ]),
        ...(followUpBy === null
          ? []
          : [
              [
                'Исполнить до',
                followedOn === null
                  ? dateWords(followUpBy)
                  : `${dateWords(followUpBy)}. Исполнено ${dateWords(followedOn)}`,
              ] as const,
            ]),
      ]}
    />
  )
}
