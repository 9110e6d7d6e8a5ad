/** Whether two names or addresses are one person's: case and spaces around them mean nothing. */
export const isSamePerson = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase()
