/** Every number in plain data, however deep: JSON would write NaN as null and hide it. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}
