import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { LedgerPolicy } from '../../shared/src/ledger-policy.ts'
import { type Case, CaseFile } from '../../test/cases/retention/case.ts'
import { root } from '../setup.mjs'

const folder = join(root, 'test', 'cases', 'retention')
const policiesFile = 'policies.json'

export interface Topic {
  topic: string
  about: string
  cases: Case[]
}

export interface Suite {
  topics: Topic[]
  policies: ReadonlyMap<string, LedgerPolicy>
}

/** All cases and policies, checked. Throws naming file and place where one is not written as it should be. */
export async function readSuite(): Promise<Suite> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.json') && name !== policiesFile).sort()
  const policies = await read(policiesFile, z.record(z.string(), LedgerPolicy))
  return {
    topics: await Promise.all(files.map(file => read(file, CaseFile))),
    policies: new Map(Object.entries(policies)),
  }
}

async function read<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(JSON.parse(await readFile(join(folder, file), 'utf8')))
  if (!parsed.success) throw new Error(`${file}: ${z.prettifyError(parsed.error)}`)
  return parsed.data
}
