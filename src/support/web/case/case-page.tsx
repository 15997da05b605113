import { Button, Group, Stack, Text } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { type CaseView, downloadCase, getCase, watchCase } from '../../case-contract.ts'
import { basisNames, beneficiaryNames } from '../../texts.ru.ts'
import { CaseBadge } from '../state-badges.tsx'
import { AdviserPart } from './adviser-part.tsx'
import { CaseAnswerPart } from './case-answer-part.tsx'
import { CaseMoves } from './case-moves.tsx'
import { CasePlanPart } from './case-plan-part.tsx'
import { CaseStory } from './case-story.tsx'
import { DiagnosisPart } from './diagnosis-part.tsx'
import { FindingsPart } from './findings-part.tsx'
import { ObjectivesPart } from './objectives-part.tsx'
import { ReviewsPart } from './reviews-part.tsx'
import { VisitsPart } from './visits-part.tsx'

/** One case: why, who helps, what is wanted, what was done and what came of it. */
export function CasePage() {
  const organizationId = useAddressId('organizationId')
  const caseId = useAddressId('caseId')
  const answer = useAnswer(getCase, { params: { organizationId, caseId } })
  const mayManage = useMay()('support.case.manage')
  return (
    <Loaded answer={answer} lines={16}>
      {(one) => (
        <>
          <PageHeader
            title={`Сопровождение: ${one.organizationName}`}
            above={<PageLink to="/support/cases">Помощь школам</PageLink>}
            meaning={
              <Group gap="sm">
                <CaseBadge state={one.state} />
                {one.waits.length > 0 && <span>{one.waits.join('; ')}</span>}
              </Group>
            }
            actions={<Acts one={one} mayManage={mayManage} />}
          />
          <Stack gap="lg">
            <Why one={one} />
            {mayManage && <CaseMoves one={one} />}
            <AdviserPart one={one} mayManage={mayManage} />
            <DiagnosisPart one={one} mayManage={mayManage} />
            <FindingsPart one={one} />
            <ObjectivesPart one={one} mayManage={mayManage} />
            <CasePlanPart one={one} mayManage={mayManage} />
            <CaseAnswerPart one={one} />
            <VisitsPart one={one} mayManage={mayManage} />
            <ReviewsPart one={one} mayManage={mayManage} />
            <CaseStory one={one} />
          </Stack>
        </>
      )}
    </Loaded>
  )
}

function Acts({ one, mayManage }: { one: CaseView; mayManage: boolean }) {
  const { organizationId, caseId, isWatched } = one
  const params = { organizationId, caseId }
  const watch = useAction(watchCase)
  return (
    <Group gap="xs">
      {mayManage && (
        <Button
          variant="default"
          loading={watch.isPending}
          aria-pressed={isWatched}
          onClick={() => watch.mutate({ params, body: { isWatched: !isWatched } })}
        >
          {isWatched ? 'Не следить' : 'Следить'}
        </Button>
      )}
      <Button variant="default" onClick={() => void download(downloadCase, { params }).catch(notifyProblem)}>
        Скачать .docx
      </Button>
    </Group>
  )
}

function Why({ one }: { one: CaseView }) {
  return (
    <Part title="Почему">
      <Stack gap="sm">
        <Facts
          lines={[
            ['Основание', basisNames[one.basis]],
            [
              'Кому помощь',
              `${beneficiaryNames[one.beneficiary]}${one.beneficiaryWords ? `: ${one.beneficiaryWords}` : ''}`,
            ],
            ['Начато', `${dateWords(one.openedOn)}, ${one.openerName}`],
            ['Школа видит', one.shownOn && one.isShown ? `с ${dateWords(one.shownOn)}` : 'пока нет'],
          ]}
        />
        <Stack gap={4} component="ul" m={0} pl="md">
          {one.grounds.map((ground) => (
            <Text key={ground} component="li" maw="52rem">
              {ground}
            </Text>
          ))}
        </Stack>
        {one.dossierId !== null && (
          <PageLink to={`/objectivity/dossiers/${one.organizationId}/${one.dossierId}`}>
            Досье объективности, по которому начато сопровождение
          </PageLink>
        )}
        <PageLink to={`/support/context/${one.organizationId}`}>Рисковый профиль школы</PageLink>
      </Stack>
    </Part>
  )
}
