/** What is wrong in a list people choose from, and where. */
export interface ListFault {
  path: PropertyKey[]
  message: string
}

/** Entries whose name, or label, another one has already: a CRM could not tell them apart. */
export const repeated = <Key extends 'name' | 'label'>(
  list: readonly Readonly<Record<Key, string>>[],
  key: Key,
  what: string,
): ListFault[] =>
  list.flatMap((one, at) =>
    list.findIndex(other => other[key] === one[key]) === at
      ? []
      : [{ path: [at, key], message: `two ${what} have the ${key} ${JSON.stringify(one[key])}` }],
  )
