import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { QuestionnaireSchema } from './questionnaire/questionnaire.ts'
import { audiences } from './ready/ready-questionnaire.ts'
import { entrances, LEAST_THRESHOLD, surveyStates, USUAL_THRESHOLD } from './survey/survey.ts'

/** Shapes of surveys that cross between server and pages. */
export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()
export const groupSizeSchema = z.int().min(1).max(100_000).nullable()

export const surveyFields = {
  title: z.string().trim().min(1, 'Назовите опрос').max(300),
  opensOn: plainDateSchema,
  closesOn: plainDateSchema,
  threshold: z.int().min(LEAST_THRESHOLD).max(100).default(USUAL_THRESHOLD),
  organizationIds: z.array(z.int().positive()).min(1, 'Выберите хотя бы одну организацию').max(2000),
}

export const TargetViewSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  version: versionSchema,
  groupSize: z.int().nullable(),
  printedCodes: z.int(),
  /** Path of the open link; null in a survey by codes. */
  linkPath: z.string().nullable(),
  answered: z.int(),
})

export const SurveyHeadSchema = z.object({
  surveyId: z.int(),
  version: versionSchema,
  title: z.string(),
  entrance: z.enum(entrances),
  opensOn: plainDateSchema,
  closesOn: plainDateSchema,
  threshold: z.int(),
  ended: z.boolean(),
  removed: z.boolean(),
  state: z.enum(surveyStates),
  /** Organisations within the person's reach, their answers and how many people were asked, where every size is known. */
  organizations: z.int(),
  answered: z.int(),
  asked: z.int().nullable(),
})

export const SurveyCardSchema = SurveyHeadSchema.extend({
  questionnaire: QuestionnaireSchema,
  targets: z.array(TargetViewSchema),
})

export const ReadySchema = z.object({
  key: z.string(),
  audience: z.enum(audiences),
  purpose: z.string(),
  content: QuestionnaireSchema,
})

const PortionSchema = z.object({
  part: z.int(),
  whole: z.int(),
  low: z.number().nullable(),
  high: z.number().nullable(),
})

export const SectionResultSchema = z.object({
  key: z.string(),
  title: z.string(),
  favourable: PortionSchema.nullable(),
  items: z.array(
    z.object({
      key: z.string(),
      text: z.string(),
      kind: z.enum(['scale', 'one', 'many', 'text']),
      answered: z.int(),
      isHidden: z.boolean(),
      choices: z.array(z.object({ key: z.string(), label: z.string(), count: z.int() })),
      favourable: PortionSchema.nullable(),
      texts: z.array(z.string()),
    }),
  ),
})

const GroupRowSchema = z.object({
  key: z.string(),
  name: z.string(),
  answered: z.int(),
  groupSize: z.int().nullable(),
  hidden: z.enum(['small', 'beside']).nullable(),
  /** One for each section, in its order; null where hidden or nothing counts. */
  sections: z.array(PortionSchema.nullable()),
})

export const ResultsSchema = z.object({
  title: z.string(),
  /** Whose answers: the name of an organisation; null for all of them together. */
  organizationName: z.string().nullable(),
  answered: z.int(),
  asked: z.int().nullable(),
  threshold: z.int(),
  /** False: too few answered for anything to be shown. */
  isShown: z.boolean(),
  sections: z.array(SectionResultSchema),
  byOrganization: z.array(GroupRowSchema),
  byGroup: z.object({ text: z.string(), rows: z.array(GroupRowSchema) }).nullable(),
})
