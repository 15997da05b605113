import { Button, Stack } from '@mantine/core'
import { download } from '#web-kit/api.ts'
import { dateWords } from '#web-kit/date-words.ts'
import { Facts } from '#web-kit/facts.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { notifyProblem } from '#web-kit/notices.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { downloadDossier, getDossier } from '../../dossier-contract.ts'
import { Caution } from '../caution.tsx'
import { RecheckPart } from '../recheck/recheck-part.tsx'
import { DossierBadge } from '../state-badges.tsx'
import { AnswerPart, answerPlace } from './answer-part.tsx'
import { BesidePart } from './beside-part.tsx'
import { EvidencePart } from './evidence-part.tsx'
import { HandOverPart } from './hand-over-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { OrganizationDossiers } from './organization-dossiers.tsx'
import { OtherWorksPart } from './other-works-part.tsx'
import { OutcomePart } from './outcome-part.tsx'

/** One school: signs as counts, what would refute them, the answer, the outcome. */
export function DossierPage() {
  const organizationId = useAddressId('organizationId')
  const dossierId = useAddressId('dossierId')
  const answer = useAnswer(getDossier, { params: { organizationId, dossierId } })
  const may = useMay()
  const mayManage = may('objectivity.dossier.manage')
  return (
    <Loaded answer={answer} lines={16}>
      {(dossier) => (
        <>
          <PageHeader
            title={`Досье: ${dossier.organizationName}`}
            above={<PageLink to="/objectivity/dossiers">Досье школ</PageLink>}
            meaning={<DossierBadge state={dossier.state} />}
            actions={
              <Button
                variant="default"
                onClick={() =>
                  void download(downloadDossier, { params: { organizationId, dossierId } }).catch(
                    notifyProblem,
                  )
                }
              >
                Скачать .docx
              </Button>
            }
          />
          <Stack gap="lg">
            <Caution />
            {mayManage ? (
              <HandOverPart key={`h${dossier.version}`} dossier={dossier} />
            ) : (
              <Part
                title="Что просит управление"
                acts={
                  dossier.answer === null &&
                  dossier.state !== 'closed' &&
                  may('objectivity.dossier.answer') && (
                    <Button onClick={() => document.getElementById(answerPlace)?.focus()}>Ответить</Button>
                  )
                }
              >
                <Facts
                  lines={[
                    ['Что сделать', dossier.request ?? 'Объяснить результаты'],
                    ['Ответить до', dossier.answerBy && dateWords(dossier.answerBy)],
                  ]}
                />
              </Part>
            )}
            <EvidencePart dossier={dossier} />
            {dossier.beside.length > 0 && <BesidePart dossier={dossier} />}
            <AnswerPart dossier={dossier} mayManage={mayManage} />
            {(mayManage || dossier.rechecks.length > 0) && (
              <RecheckPart dossier={dossier} mayManage={mayManage} />
            )}
            <OutcomePart key={`o${dossier.version}`} dossier={dossier} mayManage={mayManage} />
            <OtherWorksPart dossier={dossier} />
            <Part title="Другие досье этой школы">
              <OrganizationDossiers organizationId={organizationId} except={dossierId} />
            </Part>
            <HistoryPart dossier={dossier} />
          </Stack>
        </>
      )}
    </Loaded>
  )
}
