/** How a question came. */
export const channels = ['phone', 'mail', 'site', 'visit', 'social', 'other'] as const

export type Channel = (typeof channels)[number]
