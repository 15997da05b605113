import { Anchor } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { ShareBar } from '#web-kit/share-bar.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import type { SurveyCard, TargetView } from '../contract.ts'
import { TargetActs } from './target-acts.tsx'

/** Where the survey is held: how many answered of how many, cards or the link. */
export function TargetsPart({ survey }: { survey: SurveyCard }) {
  const mayOwn = useMay()('surveys.survey.own') && !survey.removed
  return (
    <Part title="Организации">
      <DataTable
        name="survey-targets"
        caption="Организации опроса"
        rows={survey.targets}
        columns={columnsOf(survey, mayOwn)}
        rowKey={({ organizationId }) => organizationId}
        inAddress="targets"
      />
    </Part>
  )
}

function columnsOf(survey: SurveyCard, mayOwn: boolean): readonly Column<TargetView>[] {
  const isByCodes = survey.entrance === 'codes'
  return [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: ({ organizationName }) => organizationName,
    },
    {
      key: 'answered',
      title: 'Ответили',
      isNumber: true,
      value: ({ answered }) => answered,
      show: (target) => <Answered target={target} />,
    },
    { key: 'size', title: 'Опрашиваем', isNumber: true, value: ({ groupSize }) => groupSize },
    ...(isByCodes
      ? [
          {
            key: 'printed',
            title: 'Карточек',
            isNumber: true,
            value: ({ printedCodes }: TargetView) => printedCodes,
          },
        ]
      : [
          {
            key: 'link',
            title: 'Ссылка',
            value: ({ linkPath }: TargetView) => linkPath,
            show: ({ linkPath }: TargetView) =>
              linkPath === null ? '—' : <Anchor href={linkPath}>{`${location.host}${linkPath}`}</Anchor>,
          },
        ]),
    ...(mayOwn
      ? [
          {
            key: 'acts',
            title: 'Действия',
            isActs: true,
            value: () => null,
            show: (target: TargetView) => <TargetActs survey={survey} target={target} />,
          },
        ]
      : []),
  ]
}

function Answered({ target: { answered, groupSize } }: { target: TargetView }) {
  if (groupSize === null) return answered
  if (answered > groupSize) {
    return <StateBadge tone="attention">{`${answered}: больше, чем опрашивали`}</StateBadge>
  }
  return <ShareBar done={answered} of={groupSize} words="ответили" compact />
}
