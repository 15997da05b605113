import { List, Text } from '@mantine/core'
import { schoolYear, schoolYearName } from '#kernel/school-year.ts'
import { MomentText } from '#web-kit/date-text.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import type { MethodologyCard } from '../../../methodologies-contract.ts'

/** Every edition with its act, and what it differs in from the one before. */
export function EditionList({ card }: { card: MethodologyCard }) {
  const at = `/methodologies/${card.methodologyId}`
  return (
    <Part title="Редакции">
      <List spacing="xs" className="words">
        {card.editions.map(({ number, approvedOn, actWords, fromYear, madeAt, makerName }) => (
          <List.Item key={number}>
            <PageLink to={at} search={{ edition: String(number) }}>
              Редакция {number}
            </PageLink>
            {approvedOn === null || fromYear === null
              ? ', проект'
              : `: ${actWords}, действует с ${schoolYearName(schoolYear(fromYear))}`}
            {number > 1 && (
              <>
                {' · '}
                <PageLink to={`${at}/compare`} search={{ from: String(number - 1), to: String(number) }}>
                  чем отличается от редакции {number - 1}
                </PageLink>
              </>
            )}
            <Text size="sm" c="dimmed">
              <MomentText at={madeAt} />
              {makerName ? `, ${makerName}` : ''}
            </Text>
          </List.Item>
        ))}
      </List>
    </Part>
  )
}
