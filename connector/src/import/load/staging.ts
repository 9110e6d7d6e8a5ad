import type pg from 'pg'
import type { MappedFile } from '../mapping/mapping-file.ts'

/** What the rows of all files say, before anything is stored. Gone with the transaction. */
export async function stage(client: pg.PoolClient): Promise<void> {
  await client.query(`
    create temp table staged_file (file_no int, file text, kind text, columns jsonb) on commit drop;
    create temp table staged (
      n int, file_no int, line int, kind text, key text, named boolean, account_key text, content jsonb, odd jsonb
    ) on commit drop;
    create temp table odd (kind text, file_no int, line int, field text, value text) on commit drop`)
}

/** Which file a number stands for, and what the columns of our fields are called in it. */
export async function noteFile(
  client: pg.PoolClient,
  no: number,
  { file, kind }: MappedFile,
  columns: ReadonlyMap<string, { name: string }>,
): Promise<void> {
  const names = Object.fromEntries([...columns].map(([field, { name }]) => [field, name]))
  await client.query('insert into staged_file values ($1, $2, $3, $4)', [no, file, kind, names])
}

/** Statistics, and the oddities that rows showed by themselves. */
export async function settle(client: pg.PoolClient): Promise<void> {
  await client.query('analyze staged')
  await client.query(`
    insert into odd select o.kind, s.file_no, s.line, o.field, o.value
      from staged s, jsonb_to_recordset(s.odd) as o (kind text, field text, value text) where s.odd is not null`)
}

export const stagedColumns = 'n, file_no, line, kind, key, named, account_key, content, odd'
