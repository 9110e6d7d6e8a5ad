import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hubspot } from './hubspot.ts'

let server: Server
let answers: number[]

beforeEach(async () => {
  server = createServer((_request, response) => {
    const status = answers.shift() ?? 200
    response.writeHead(status).end(JSON.stringify({ message: `answer ${status}`, fine: status === 200 }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

const crm = () =>
  hubspot(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'token', { attempts: 3, waitMs: 1 })

describe('reading the CRM for the page', () => {
  it('waits out a used-up quota', async () => {
    answers = [429, 429, 200]
    expect(await crm().get('/x')).toMatchObject({ fine: true })
  })

  it('gives up in HubSpot’s words when the quota stays used up', async () => {
    answers = [429, 429, 429, 200]
    await expect(crm().get('/x')).rejects.toMatchObject({ status: 429, message: 'answer 429' })
    expect(answers).toEqual([200])
  })

  it('does not repeat what was refused', async () => {
    answers = [403, 200]
    await expect(crm().post('/x', {})).rejects.toMatchObject({ status: 403, message: 'answer 403' })
    expect(answers).toEqual([200])
  })
})
