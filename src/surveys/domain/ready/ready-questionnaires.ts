import { climateOfFamilies } from './climate-families.ts'
import { climateOfStaff } from './climate-staff.ts'
import { preschoolFamilyQuestionnaire } from './preschool-family.ts'
import type { ReadyQuestionnaire } from './ready-questionnaire.ts'
import { satisfactionQuestionnaire } from './satisfaction.ts'
import { valuesQuestionnaire } from './values.ts'

/** Every questionnaire that comes with the program. */
export const readyQuestionnaires: readonly ReadyQuestionnaire[] = [
  satisfactionQuestionnaire,
  preschoolFamilyQuestionnaire,
  valuesQuestionnaire,
  ...climateOfStaff,
  ...climateOfFamilies,
]
