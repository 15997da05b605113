// What the invented people write in a dossier.
export const demoAnswer =
  'Работы проверяли учителя, которые вели эти классы. Там, где до «тройки» не хватало балла, развёрнутые ответы смотрели второй раз. Теперь проверять будем парами и без имён.'

export const demoConclusion = {
  outcome: 'confirmed',
  outcomeReason: 'Баллы у границы отметки добавлены при повторной проверке. Школе назначен методист.',
  outcomeDocument: 'Справка методического кабинета № 18',
  causes: ['kind-marking'],
} as const
