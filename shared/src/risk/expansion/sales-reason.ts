import type { SignReading } from './sign.ts'

/** "92 of 100 paid seats in use; at the limit in 6 of the last 8 weeks; active users grew by 12 %." */
export function salesReason(read: readonly { reading: SignReading }[]): string {
  const said = read.flatMap(({ reading: { forSales } }) => forSales ?? [])
  return said.length === 0 ? '' : sentence(said.join('; '))
}

const sentence = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}.`
