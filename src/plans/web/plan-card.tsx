import { Anchor, List, Stack, Text, Title } from '@mantine/core'
import { addressOf } from '#web-kit/api.ts'
import { MomentText } from '#web-kit/date-text.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { downloadPlanSource } from '../contract.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import { planKindNames } from '../texts.ru.ts'
import { PlanActs } from './plan-acts.tsx'
import { PlanCardForm } from './plan-card-form.tsx'
import { approvalWords, horizonWords } from './plan-words.ts'

/** The facts of a plan as a document: title, kind, term, what the reader noticed, where the file is. */
export function PlanCard({ plan }: { plan: PlanView }) {
  const may = useMay()
  return (
    <Stack gap="lg" maw="52rem">
      {plan.status === 'draft' && may('plans.plan.edit') ? (
        <PlanCardForm plan={plan} />
      ) : (
        <CardText plan={plan} />
      )}
      {plan.source && (
        <Text size="sm">
          Файл:{' '}
          <Anchor href={addressOf(downloadPlanSource, { params: { planId: plan.id } })}>
            {plan.source.fileName}
          </Anchor>
          , загружен <MomentText at={plan.source.uploadedAt} />
        </Text>
      )}
      {plan.status === 'approved' && <PlanActs planId={plan.id} />}
      {Object.keys(plan.aliases).length > 0 && (
        <Stack gap={4}>
          <Title order={2}>Сокращения документа</Title>
          <List size="sm">
            {Object.entries(plan.aliases).map(([short, full]) => (
              <List.Item key={short}>
                {short} — {full}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
      {plan.problems.length > 0 && (
        <Stack gap={4}>
          <Title order={2}>
            {plan.pattern === null ? 'Замечания к файлу в целом' : 'Что не удалось перенести на новые годы'}
          </Title>
          <List size="sm">
            {plan.problems.map((problem) => (
              <List.Item key={`${problem.where}${problem.message}`}>
                {problem.where === '' ? '' : `${problem.where}: `}
                {problem.message}
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  )
}

function CardText({ plan }: { plan: PlanView }) {
  return (
    <Stack gap={4}>
      <Text>{planKindNames[plan.kind]}</Text>
      <Text>Срок действия: {horizonWords(plan.horizon)}</Text>
      <Text>Утверждён: {approvalWords(plan.approval)}</Text>
      {plan.approval?.signatory && <Text>Подписал: {plan.approval.signatory}</Text>}
      {plan.authority && <Text>Орган: {plan.authority}</Text>}
    </Stack>
  )
}
