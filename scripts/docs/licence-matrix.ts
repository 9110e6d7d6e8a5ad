import { licenceUse } from '@perennial/shared/health/measures/licence-use'
import { scaled } from '@perennial/shared/health/scale'

const shares = [0.1, 0.25, 0.5, 0.75, 0.9]

/** What a share of the seats in use is worth, by time as a customer. */
export function licenceMatrix(): string {
  const ages = licenceUse.defaults.byTenure!
  return [
    `| seats in use | ${ages.map(({ fromDays }) => `from day ${fromDays}`).join(' | ')} |`,
    `|---|${ages.map(() => '---|').join('')}`,
    ...shares.map(
      share => `| ${100 * share} % | ${ages.map(({ scale }) => worth(share, scale)).join(' | ')} |`,
    ),
  ].join('\n')
}

const worth = (share: number, scale: Parameters<typeof scaled>[1]): string =>
  Math.round(scaled(share, scale)!).toString()
