/** A day outside the plan's years, or before its order: kept, marked, never overdue by itself. */
export const beyondWords = {
  'before-horizon': 'до начала срока действия плана',
  'after-horizon': 'после окончания срока действия плана',
  'before-approval': 'до утверждения плана',
} as const
