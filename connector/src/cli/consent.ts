import { createInterface } from 'node:readline/promises'
import { type Audience, type Choices, exposed, fieldsFor } from '@perennial/shared/fields'
import type { Store } from '../store/store.ts'
import { wasEverWritten } from '../writeback/ledger.ts'
import type { DuePush } from '../writeback/push.ts'
import { count, tell } from './output.ts'

/** What of the configuration decides which properties are written. */
type WhatIsWritten = Choices & { expose: readonly Audience[] }

/**
 * Asks whether we may write into a portal: yes once anything was written, yes with --yes, else a person
 * is asked, with counts and names. Without a terminal to ask on, no: Perennial stays in its shadow.
 */
export const consentFor =
  (store: Store, portalId: string, written: WhatIsWritten, yes: boolean) =>
  async (due: DuePush): Promise<boolean> => {
    if (yes || (await store.portal(portalId, tx => wasEverWritten(tx, portalId)))) return true
    const question = consentQuestion(portalId, due, written)
    if (!process.stdin.isTTY || !process.stderr.isTTY) {
      tell(`${question}\nNothing was written: run \`perennial push --yes\` to agree.`)
      return false
    }
    const asking = createInterface({ input: process.stdin, output: process.stderr })
    const answer = await asking.question(`${question}\nGo on? [y/N] `)
    asking.close()
    return /^y(es)?$/i.test(answer.trim())
  }

/** What a person agrees to: how many records, which properties, and what else will happen in the portal. */
export function consentQuestion(
  portalId: string,
  { company, deal, contact }: DuePush,
  written: WhatIsWritten,
): string {
  const named = (on: keyof DuePush) =>
    exposed(fieldsFor(written), written.expose)
      .filter(field => field.on === on)
      .map(({ name }) => name)
      .join(', ')
  return [
    `This is the first push to portal ${portalId}. Until it is agreed to, nothing is written.`,
    `  ${count(company, 'company', 'companies')} would get: ${named('company')}`,
    `  ${count(deal, 'deal')} would get: ${named('deal')}`,
    ...(contact === 0 ? [] : [`  ${count(contact, 'contact')} would get: ${named('contact')}`]),
    '  Writing marks these records as modified: workflows that watch these properties, and lists and views by last modified date, will fire.',
  ].join('\n')
}
