import { createInterface } from 'node:readline/promises'
import type { Store } from '../store/store.ts'
import { wasEverWritten } from '../writeback/ledger.ts'
import type { DuePush } from '../writeback/push.ts'
import { tell } from './output.ts'

/**
 * Asks whether we may write into a portal: yes once anything was written, yes with --yes, else a person
 * is asked, with counts. Without a terminal to ask on, no.
 */
export const consentFor =
  (store: Store, portalId: string, yes: boolean) =>
  async ({ company, deal }: DuePush): Promise<boolean> => {
    if (yes || (await store.portal(portalId, tx => wasEverWritten(tx, portalId)))) return true
    const question = `This is the first push to portal ${portalId}: ${company} companies and ${deal} deals would get Perennial's properties.`
    if (!process.stdin.isTTY || !process.stderr.isTTY) {
      tell(`${question} Nothing was written: run \`perennial push --yes\` to agree.`)
      return false
    }
    const asking = createInterface({ input: process.stdin, output: process.stderr })
    const answer = await asking.question(`${question} Go on? [y/N] `)
    asking.close()
    return /^y(es)?$/i.test(answer.trim())
  }
