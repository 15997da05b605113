import type { PlainDate } from '#kernel/plain-date.ts'
import type { Addressee } from '../../domain/recommendation.ts'
import type { RecommendationView } from '../../recommendation-contract.ts'

export type RecommendationValues = {
  addressee: Addressee
  addresseeWords: string
  text: string
  dueOn: PlainDate | null
}

export const emptyRecommendation: RecommendationValues = {
  addressee: 'organization',
  addresseeWords: '',
  text: '',
  dueOn: null,
}

export function valuesOfRecommendation(one: RecommendationView): RecommendationValues {
  const { addressee, addresseeWords, text, dueOn } = one
  return { addressee, addresseeWords: addresseeWords ?? '', text, dueOn }
}

export function bodyOfRecommendation(values: RecommendationValues, dueOn: PlainDate) {
  return { ...values, addresseeWords: values.addresseeWords.trim() || null, dueOn }
}
