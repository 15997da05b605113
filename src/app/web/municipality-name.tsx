export function MunicipalityName() {
  return null
}
