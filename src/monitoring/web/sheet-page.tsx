import { Stack, Text } from '@mantine/core'
import { longDateWords, todayHere } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageHeader } from '#web-kit/page-header.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { getSheet, type SheetView } from '../sheets-contract.ts'
import { capital } from './capital.ts'
import { Collision } from './fill/collision.tsx'
import { FormFields } from './fill/form-fields.tsx'
import { KnownFormPart } from './fill/known-form-part.tsx'
import { SheetFile } from './fill/sheet-file.tsx'
import { SheetHistory } from './fill/sheet-history.tsx'
import { SheetStanding } from './fill/sheet-standing.tsx'
import { SubmitBar } from './fill/submit-bar.tsx'
import { useFilling } from './fill/use-filling.ts'
import { useSheetFiles } from './fill/use-sheet-files.ts'
import { useShownFindings } from './fill/use-shown-findings.ts'
import { ReviewBar } from './review-bar.tsx'
import { SheetStateBadge } from './sheet-state.tsx'

/** One form of one organisation: filled in, handed in, looked at, corrected. */
export function SheetPage() {
  const campaignId = useAddressId('campaignId')
  const organizationId = useAddressId('organizationId')
  const answer = useAnswer(getSheet, { params: { campaignId, organizationId } })
  return (
    <Loaded answer={answer} lines={14}>
      {(view) => <Sheet key={`${campaignId} ${organizationId}`} view={view} />}
    </Loaded>
  )
}

function Sheet({ view }: { view: SheetView }) {
  const isOfAuthority = useMay()('monitoring.collection.readAll')
  const filling = useFilling(view)
  const files = useSheetFiles(view)
  const isClosed = view.closedOn !== null && view.closedOn <= todayHere()
  const { shown, showAll } = useShownFindings(filling.findings, view.state)
  return (
    <>
      <PageHeader
        title={view.campaignTitle}
        above={
          isOfAuthority ? (
            <PageLink to={`/collections/${view.campaignId}`}>Сбор данных</PageLink>
          ) : (
            <PageLink to="/my-forms">Мои формы</PageLink>
          )
        }
        meaning={
          <Stack gap={6} align="flex-start">
            <span>
              {view.organizationName}. {capital(view.periodName)}.{' '}
              {isClosed
                ? 'Организация закрыта.'
                : `${view.filledBy === 'authority' ? 'Проверить' : 'Сдать'} до ${longDateWords(view.dueOn)}.`}
            </span>
            <SheetStateBadge state={view.state} isLate={view.campaignState === 'late' && !isClosed} />
          </Stack>
        }
      />
      <Stack gap="lg">
        {view.note !== '' && <Text maw="60rem">{view.note}</Text>}
        <SheetStanding view={view} restored={filling.restored} />
        {view.mayReview && view.state === 'submitted' && <ReviewBar view={view} />}
        {view.mayFill && <SheetFile view={view} filling={filling} />}
        {filling.stored && <Collision view={view} filling={filling} stored={filling.stored} />}
        <FormFields
          form={view.form}
          answers={filling.answers}
          onChange={filling.change}
          previous={view.previous}
          findings={shown}
          readOnly={!view.mayFill}
          files={files}
        />
        <KnownFormPart form={view.form} answers={filling.answers} />
        {view.mayFill && <SubmitBar view={view} filling={filling} onTried={showAll} />}
        <SheetHistory view={view} />
      </Stack>
    </>
  )
}
