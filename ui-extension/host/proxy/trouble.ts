import { setTimeout as pause } from 'node:timers/promises'
import { type ConnectorMode, connectorModes } from '../connectorModes.ts'
import type { Answers, ProxyAnswer } from './answer.ts'

const slowMs = 4_000

const said = (kind: string, message: string, remedy: string) => ({ error: { kind, message, remedy } })
const instead = `This preview answered so by its switch; set it to "${connectorModes[0]}".`

/** What a mode answers in the connector's place; null when the connector is to answer itself, possibly after a while. */
export async function troubleOf(mode: ConnectorMode, answer: Answers): Promise<ProxyAnswer | null> {
  switch (mode) {
    case 'normal':
      return null
    case 'slow':
      await pause(slowMs)
      return null
    case 'failing':
      return answer.badGateway(500, said('bug', 'The connector failed.', instead))
    case 'rate_limited':
      return answer.refused(429, 'RATE_LIMITS', 'Too many requests in flight')
    case 'no_permission':
      return answer.badGateway(403, said('forbidden', 'You may not see this account.', instead))
  }
}
