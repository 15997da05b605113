/** How the trail reads: words for what the records name by keys. What has no word is shown as recorded. */
export type AuditWords = {
  /** 'plans.plan.approved' → «План утверждён» */
  readonly verbs: Readonly<Record<string, string>>
  /** 'deadlineText' → «срок» */
  readonly fields: Readonly<Record<string, string>>
  /** 'officer' → «Специалист управления» */
  readonly values: Readonly<Record<string, string>>
  /** 'plan' → «план» */
  readonly subjects: Readonly<Record<string, string>>
}

/** 'plan/5/section/27' → «план № 5, раздел № 27»; a subject that is already words stays. */
export function subjectWords(subject: string, { subjects }: AuditWords): string {
  const parts = subject.split('/')
  const words: string[] = []
  for (let at = 0; at < parts.length; at++) {
    const [part = '', next = ''] = parts.slice(at)
    const name = subjects[part]
    if (name === undefined) return subject
    words.push(/^\d+$/.test(next) ? `${name} № ${next}` : name)
    if (/^\d+$/.test(next)) at++
  }
  return words.join(', ')
}

/** The other way round, as a person types what the table shows: «план № 5», «План 5» → 'plan/5'. */
export function typedSubject(typed: string, { subjects }: AuditWords): string {
  const keys = new Map(Object.entries(subjects).map(([key, word]) => [word.toLocaleLowerCase('ru'), key]))
  const parts = typed.split(',').map((part) => {
    const [, word = '', number] = /^\s*(.*?)\s*(?:№?\s*(\d+))?\s*$/.exec(part) ?? []
    const key = keys.get(word.toLocaleLowerCase('ru'))
    return key === undefined ? undefined : [key, ...(number === undefined ? [] : [number])].join('/')
  })
  return parts.includes(undefined) ? typed.trim() : parts.join('/')
}
