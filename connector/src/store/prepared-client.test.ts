import pg from 'pg'
import { type FreshDatabase, freshDatabase } from '../../../test/database.ts'
import { PreparedClient } from './prepared-client.ts'

let database: FreshDatabase
let client: PreparedClient

beforeAll(async () => {
  database = await freshDatabase()
  client = new PreparedClient(database.url)
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await database.drop()
})

const prepared = async (): Promise<string[]> =>
  (await client.query('select statement from pg_prepared_statements')).rows.map(
    (row: { statement: string }) => row.statement,
  )

it('has a statement with values planned once, and answers as any other connection does', async () => {
  const sum = 'select $1::int + $2::int as sum'
  const answers = [await client.query(sum, [1, 2]), await client.query(sum, [3, 4])]
  expect(answers.map(({ rows }) => rows)).toEqual([[{ sum: 3 }], [{ sum: 7 }]])
  expect(await prepared()).toEqual([sum])
})

it('has one planned each time that selects a part of a portfolio', async () => {
  await client.query('select count(*) from portfolio_account where portal_id = $1', ['1'])
  expect(await prepared()).not.toContainEqual(expect.stringContaining('portfolio_account'))
})

it('tells of a statement that fails as any other connection does', async () => {
  await expect(client.query('select 1 / $1::int as share', [0])).rejects.toThrow(pg.DatabaseError)
  expect((await client.query('select 1 / $1::int as share', [1])).rows).toEqual([{ share: 1 }])
})
