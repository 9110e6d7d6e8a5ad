/**
 * The least anybody can do with the same pages: fetch them with node:http, parse, upsert each with one
 * statement while the next is on its way. No wall, no touched accounts, no history, no cursor.
 * `node floor.ts JOB`, prints what it cost.
 */
import { Agent, get } from 'node:http'
import pg from 'pg'
import { mirroredProperties, versionedProperties } from '../../../connector/src/config/mirrored.ts'
import { recordsPath } from '../../../connector/src/crm/hubspot/endpoints.ts'
import { propertiesOf } from '../../../connector/src/crm/hubspot/kinds.ts'
import type { WireList, WireRecord } from '../../../connector/src/crm/hubspot/wire.ts'
import { measured } from '../measured.ts'
import { type Job, unpaced } from './job.ts'

const job = JSON.parse(process.argv[2]!) as Job
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const client = new pg.Client({ connectionString: job.databaseUrl })
await client.connect()
await client.query(`
  create table record (
    portal_id text not null, kind text not null, id text not null, properties jsonb not null,
    created_at timestamptz not null, updated_at timestamptz not null, primary key (portal_id, kind, id))`)

const result = await measured(async () => {
  let records = 0
  for (let coming: Promise<Companies> | null = page(); coming; ) {
    const { results, paging }: Companies = await coming
    coming = paging?.next ? page(paging.next.after) : null
    await upsert(results)
    records += results.length
  }
  return records
})
agent.destroy()
await client.end()
process.stdout.write(JSON.stringify(result))

type Companies = WireList<WireRecord>

/** The same address the connector asks, so the same page. */
function page(after?: string): Promise<Companies> {
  const query = new URLSearchParams({
    limit: '50',
    ...(after && { after }),
    properties: propertiesOf('company', mirroredProperties(unpaced).company).join(),
    propertiesWithHistory: versionedProperties(unpaced).company!.join(),
  })
  const { promise, resolve, reject } = Promise.withResolvers<Companies>()
  const url = `${job.hubspotUrl}${recordsPath('companies')}?${query}`
  get(url, { agent, headers: { authorization: `Bearer ${job.token}` } }, response => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()) as Companies))
    response.on('error', reject)
  }).on('error', reject)
  return promise
}

async function upsert(results: readonly WireRecord[]): Promise<void> {
  const rows = results.map(({ id, properties, createdAt, updatedAt }) => ({
    id,
    p: properties,
    c: createdAt,
    u: updatedAt,
  }))
  await client.query(
    `insert into record as r (portal_id, kind, id, properties, created_at, updated_at)
     select 'bench', 'company', id, p, c, u
     from json_to_recordset($1::json) as page(id text, p jsonb, c timestamptz, u timestamptz)
     on conflict (portal_id, kind, id) do update
       set properties = excluded.properties, created_at = excluded.created_at, updated_at = excluded.updated_at
       where (r.properties, r.updated_at) is distinct from (excluded.properties, excluded.updated_at)`,
    [JSON.stringify(rows)],
  )
}
