/** Of the formulas: a change of what a run would say is a new version. */
export const METHOD_VERSION = '2.3'
