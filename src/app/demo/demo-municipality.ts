/** A municipality that is nowhere on the map. */
export const demoMunicipality = {
  name: 'Заречный муниципальный округ',
  regionName: 'Светлогорская область',
  authorityName: 'Управление образования администрации Заречного муниципального округа',
} as const
