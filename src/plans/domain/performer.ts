/** Who is to do an action, as the plan names them and as the registry can understand it. */
export type PerformerKind =
  | 'authority' // МУОО, ГУО администрации, Управление образования
  | 'authority-staff' // специалисты управления
  | 'method-centre' // ИМЦРО, методический кабинет
  | 'schools' // ОО, ОУ
  | 'kindergartens' // ДОО
  | 'heads' // руководители ОО
  | 'method-unions' // руководители РМО, ШМО
  | 'extra-education' // организации дополнительного образования
  | 'person' // «Самойлова А.Л.»: asks to be mapped to a user
  | 'other'

export type Performer = {
  readonly kind: PerformerKind
  /** As written in the cell, without an alias definition «(далее — …)». */
  readonly name: string
}
