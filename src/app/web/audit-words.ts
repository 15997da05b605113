import { accessVerbNames } from '#access/texts/audit.ru.ts'
import { roleNames } from '#access/texts.ru.ts'
import type { AuditWords } from '#access/web/audit/audit-words.ts'
import { appraisalVerbNames } from '#appraisal/texts.ru.ts'
import {
  authorityNames,
  catalogueStatusNames,
  catalogueVerbNames,
  minimumPurposeNames,
  resultsVerbNames,
} from '#assessment/texts.ru.ts'
import {
  controlVerbNames,
  decisionNames,
  findingKindNames,
  inspectionKindNames,
  inspectionModeNames,
  severityNames,
} from '#control/texts.ru.ts'
import {
  addresseeNames,
  cycleVerbNames,
  decisionKindNames,
  figureSourceNames,
  verdictNames,
} from '#cycle/texts.ru.ts'
import { actKindNames, documentsVerbNames } from '#documents/texts.ru.ts'
import { monitoringVerbNames } from '#monitoring/texts.ru.ts'
import { objectivityVerbNames } from '#objectivity/texts/audit.ru.ts'
import { exemptionKindNames } from '#objectivity/texts/runs.ru.ts'
import {
  codeSystemNames,
  eventKindNames,
  organizationsVerbNames,
  organizationTypeNames,
  settlementKindNames,
} from '#organizations/texts.ru.ts'
import {
  channelNames,
  meetingFormNames,
  meetingKindNames,
  outreachVerbNames,
  placeNames,
} from '#outreach/texts.ru.ts'
import {
  horizonKindNames,
  outcomeNames,
  performerKindNames,
  planKindNames,
  plansVerbNames,
  stageNames,
  trackNames,
} from '#plans/texts.ru.ts'
import { remindersVerbNames } from '#reminders/texts.ru.ts'
import { supportVerbNames } from '#support/texts.ru.ts'
import { entranceNames, surveysVerbNames } from '#surveys/texts.ru.ts'
import { templatesVerbNames } from '#templates/texts.ru.ts'
import { auditFieldNames } from './audit-field-names.ts'

/** The words of every context, as the trail needs them. */
export const auditWords: AuditWords = {
  verbs: {
    ...accessVerbNames,
    ...organizationsVerbNames,
    ...documentsVerbNames,
    ...templatesVerbNames,
    ...plansVerbNames,
    ...monitoringVerbNames,
    ...catalogueVerbNames,
    ...remindersVerbNames,
    ...resultsVerbNames,
    ...outreachVerbNames,
    ...controlVerbNames,
    ...appraisalVerbNames,
    ...surveysVerbNames,
    ...objectivityVerbNames,
    ...supportVerbNames,
    ...cycleVerbNames,
  },
  values: {
    ...exemptionKindNames,
    ...addresseeNames,
    ...decisionKindNames,
    ...figureSourceNames,
    ...verdictNames,
    ...entranceNames,
    ...authorityNames,
    ...catalogueStatusNames,
    ...minimumPurposeNames,
    ...performerKindNames,
    ...stageNames,
    ...trackNames,
    ...planKindNames,
    ...horizonKindNames,
    ...outcomeNames,
    ...actKindNames,
    ...organizationTypeNames,
    ...settlementKindNames,
    ...codeSystemNames,
    ...eventKindNames,
    ...roleNames,
    ...channelNames,
    ...placeNames,
    ...meetingKindNames,
    ...meetingFormNames,
    ...inspectionKindNames,
    ...inspectionModeNames,
    ...findingKindNames,
    ...severityNames,
    ...decisionNames,
    types: 'по виду',
    group: 'группа',
    list: 'списком',
    nobody: 'никто',
    created: 'создан',
    'already-imported': 'был загружен раньше',
    'wrong-password': 'неверный пароль',
  },
  subjects: {
    plan: 'план',
    section: 'раздел',
    action: 'мероприятие',
    task: 'поручение',
    municipality: 'муниципалитет',
    productionCalendar: 'производственный календарь',
    'annex-template': 'шаблон приложения к приказу',
    installation: 'установка',
    mail: 'почта',
    import: 'загрузка результатов',
    mapping: 'сопоставление столбцов',
  },
  fields: auditFieldNames,
}
