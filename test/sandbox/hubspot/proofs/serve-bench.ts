import type { ChildProcess } from 'node:child_process'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { existsSync, readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import type { PortalLine } from '../../../world/portal.ts'
import { type LocalHubspot, startHubspot } from '../start.ts'
import { unmetered } from './proof-portal.ts'

export interface ServeBench {
  /** Companies the portal held, all of which were read. */
  companies: number
  recordsPerSecond: number
  /** Mean milliseconds from asking for a page of 100 to having its last byte. */
  pageMs: number
  /** Largest resident memory of the server process so far, in MiB; 0 where the system does not tell. */
  peakRssMb: number
}

const companies = 200_000
const warmUpPages = 100
const properties = 'name,domain,industry,numberofemployees,annualrevenue,hubspot_owner_id,hs_lastmodifieddate'

/** How fast the local HubSpot serves pages of 100 out of 200,000 companies, one reader, keep-alive, no quota. */
export async function serveBench(): Promise<ServeBench> {
  const { hubspot, child } = await startWatched()
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  try {
    await hubspot.load(companyLines())
    await readPages(hubspot, agent, warmUpPages)
    const started = performance.now()
    const read = await readPages(hubspot, agent)
    const elapsedMs = performance.now() - started
    return {
      companies: read.records,
      recordsPerSecond: Math.round((read.records / elapsedMs) * 1_000),
      pageMs: Number((elapsedMs / read.pages).toFixed(3)),
      peakRssMb: peakRssMb(child.pid),
    }
  } finally {
    agent.destroy()
    await hubspot.stop()
  }
}

/** The server and its process, which Node announces when it is spawned. */
async function startWatched(): Promise<{ hubspot: LocalHubspot; child: ChildProcess }> {
  const spawned: ChildProcess[] = []
  const note = (message: unknown): void => {
    spawned.push((message as { process: ChildProcess }).process)
  }
  subscribe('child_process', note)
  const hubspot = await startHubspot({ settings: { buckets: unmetered, indexLagMs: 0 } })
  unsubscribe('child_process', note)
  return { hubspot, child: spawned[0]! }
}

function* companyLines(): Generator<PortalLine> {
  for (let index = 0; index < companies; index++) {
    yield {
      line: 'record',
      objectType: 'companies',
      id: String(1_000_000 + index),
      properties: {
        name: `Company ${index}`,
        domain: `company${index}.example`,
        industry: 'COMPUTER_SOFTWARE',
        numberofemployees: String(10 + (index % 900)),
        annualrevenue: String(100_000 + index),
      },
      createdAt: '2024-01-01T00:00:00.000Z',
      updatedAt: new Date(Date.UTC(2025, 0, 1) + index * 60_000).toISOString(),
    }
  }
}

interface CompanyPage {
  results: unknown[]
  paging?: { next: { after: string } }
}

/** Follows the cursor from the first page to the last, or for so many pages. */
async function readPages(hubspot: LocalHubspot, agent: Agent, most = Number.POSITIVE_INFINITY) {
  const base = `${hubspot.url}/crm/v3/objects/companies?limit=100&properties=${properties}`
  const read = { records: 0, pages: 0 }
  let after: string | undefined
  do {
    const text = await fetchText(after ? `${base}&after=${after}` : base, hubspot.token, agent)
    const body = JSON.parse(text) as CompanyPage
    read.records += body.results.length
    read.pages++
    after = body.paging?.next.after
  } while (after && read.pages < most)
  return read
}

const fetchText = (url: string, token: string, agent: Agent): Promise<string> =>
  new Promise((resolve, reject) => {
    get(url, { agent, headers: { authorization: `Bearer ${token}` } }, response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(Buffer.concat(chunks).toString()))
      response.on('error', reject)
    }).on('error', reject)
  })

/** The kernel's own high-water mark of a process; 0 where there is no /proc. */
function peakRssMb(pid: number | undefined): number {
  const status = `/proc/${pid}/status`
  if (!existsSync(status)) return 0
  const [, peakKb = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8')) ?? []
  return Math.round(Number(peakKb) / 1_024)
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await serveBench())}\n`)
