/** Ways in which answers may depart from ordinary behaviour while a fault is on. */
export interface Quirks {
  /** Searches compare lower bounds of instants in whole seconds. */
  truncatesMilliseconds: boolean
  /** The list of archived records comes in no order at all. */
  shufflesArchive: boolean
  /** A linked record is listed once per label. */
  repeatsAssociations: boolean
  /** Record ids whose writes are refused one by one. */
  refusedIds: ReadonlySet<string>
}

export const noQuirks: Quirks = {
  truncatesMilliseconds: false,
  shufflesArchive: false,
  repeatsAssociations: false,
  refusedIds: new Set(),
}
