/**
 * Tags offered before anybody has written any: the tracks of a municipal quality system. Tags are free words: documents
 * stand before plans and do not read their catalogue of tracks.
 */
export const firstTags: readonly string[] = [
  'Нормативная база',
  'Качество подготовки',
  'Объективность',
  'Школы с низкими результатами',
  'Способности и таланты',
  'Профориентация',
  'Руководители',
  'Педагоги',
  'Воспитание',
  'Дошкольное образование',
]
