export const basisLabel = 'Основание'
export const basisPlaceholder = 'Постановление от 12.08.2026 № 417'
