export const personalSigns = ['phone', 'mail', 'full-name'] as const

/** телефон · адрес почты · фамилия, имя и отчество */
export type PersonalSign = (typeof personalSigns)[number]

const PHONE = /(?:\+7|\b8)[\s(-]*\d{3,5}[\s)-]*\d{1,3}[\s-]*\d{2}[\s-]*\d{2}\b/
const MAIL = /[^\s@]+@[^\s@]+\.[\p{L}]{2,}/u
const PATRONYMIC = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|ична|инична)(?!\p{L})/u

/**
 * What in a question looks like personal data. A hint for the person who writes it down, never a refusal: the words may
 * be innocent, and a name may hide in a way no rule sees.
 */
export function findPersonalSigns(question: string): readonly PersonalSign[] {
  const found: PersonalSign[] = []
  if (PHONE.test(question)) found.push('phone')
  if (MAIL.test(question)) found.push('mail')
  if (PATRONYMIC.test(question)) found.push('full-name')
  return found
}
