import { Anchor } from '@mantine/core'
import { addressOf } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { downloadFindingFile, type FindingView } from '../../finding-contract.ts'

export function FindingFacts({ finding }: { finding: FindingView }) {
  const { findingId, mendedText, mendedOn, objection, objectedOn, files } = finding
  return (
    <Facts
      lines={[
        ['Где', finding.place],
        ['Требование', finding.requirement],
        ['Что устранить', finding.what],
        ['Устранить до', dateWords(finding.fixBy)],
        ...(mendedText === null || mendedOn === null
          ? []
          : [['Что сделано', `${mendedText} (${dateWords(mendedOn)})`] as const]),
        ...(files.length === 0
          ? []
          : [
              [
                'Подтверждения',
                files.map(({ position, fileName }) => (
                  <div key={position}>
                    <Anchor href={addressOf(downloadFindingFile, { params: { findingId, position } })}>
                      {fileName}
                    </Anchor>
                  </div>
                )),
              ] as const,
            ]),
        ...(objection === null || objectedOn === null
          ? []
          : [['Возражение', `${objection} (${dateWords(objectedOn)})`] as const]),
        ...(finding.fixedOn === null
          ? []
          : [['Устранено', `${dateWords(finding.fixedOn)}, проверил: ${finding.checkedBy}`] as const]),
      ]}
    />
  )
}
