/** What one person answered: a choice's key, several keys, or a text, by the item's key. What is not answered is not there. */
export type SurveyAnswers = Readonly<Record<string, string | readonly string[]>>
