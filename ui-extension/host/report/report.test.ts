import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildCards, inspectCards, ownProject } from '../../build.ts'
import { readProject } from '../../project/readProject.ts'
import type { Fetched } from '../networkLog.ts'
import { reportOn } from './reportOn.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function reportFor(dir: string, fetched: Fetched[] = []) {
  const built = await buildCards(join(folder, 'build'), dir)
  const inspections = await inspectCards(built, join(folder, 'build'))
  return reportOn({ project: await readProject(dir), inspections, bytes: built.bytes, fetched })
}

/** A project of one sidebar card with the given source. */
async function projectOf(name: string, source: string): Promise<string> {
  const dir = join(folder, name)
  const files = {
    'hsproject.json': '{"name":"refused","srcDir":"src"}',
    'src/app/app-hsmeta.json':
      '{"type":"app","config":{"name":"Refused","permittedUrls":{"fetch":["https://allowed.example"]}}}',
    'src/app/cards/c-hsmeta.json': JSON.stringify({
      uid: 'c',
      type: 'card',
      config: {
        name: 'A title that goes on for more than forty letters',
        location: 'crm.record.sidebar',
        entrypoint: '/app/cards/C.tsx',
        objectTypes: ['contacts'],
      },
    }),
    'src/app/cards/C.tsx': source,
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true })
    await writeFile(join(dir, file), text)
  }
  await symlink(join(ownProject, '../node_modules'), join(folder, 'node_modules')).catch(() => undefined)
  await mkdir(join(dir, 'node_modules/@hubspot'), { recursive: true })
  await symlink(
    join(ownProject, 'node_modules/@hubspot/ui-extensions'),
    join(dir, 'node_modules/@hubspot/ui-extensions'),
  )
  return dir
}

const everyMistake = `
import { Button, Flex, hubspot, Modal, Table, TableBody, TableCell, TableRow, Text } from '@hubspot/ui-extensions'
import { CrmActionButton, CrmActionLink, CrmCardActions, CrmPropertyList } from '@hubspot/ui-extensions/crm'
hubspot.extend(() => <Card />)
const Card = () => (
  <Flex>
    <CrmActionButton /><CrmActionLink /><CrmCardActions /><CrmPropertyList />
    <Button variant="primary" overlay={<Modal id="m"><Button variant="primary">In a modal</Button></Modal>}>One</Button>
    <Button variant="primary" onClick={() => { document.title = 'x' }}>Two</Button>
    <div>plain</div>
    <Table><TableBody><TableRow><TableCell>cell</TableCell></TableRow></TableBody></Table>
    <Text onClick={() => fetch('https://somewhere.example')}>text</Text>
    <Button onClick={() => hubspot.fetch('https://evil.example/x', { timeout: 60000, headers: { 'x-key': '1' } })}>Ask</Button>
  </Flex>
)
`

const oneOfTwo = `
import { Button, hubspot, Modal } from '@hubspot/ui-extensions'
hubspot.extend(() => <Card ready={Math.random() > 1} />)
const Card = ({ ready }) => ready
  ? <Button variant="primary" overlay={<Modal id="m"><Button variant="primary">Save</Button></Modal>}>Open</Button>
  : <Button variant="primary">Try again</Button>
`

const fetched = (more: Partial<Fetched>): Fetched => ({
  id: 1,
  surface: 'C',
  method: 'GET',
  origin: 'https://allowed.example',
  path: '/x',
  mode: 'normal',
  inFlight: 1,
  requestBytes: 0,
  timeoutMs: null,
  answer: { status: 200, ms: 10, bytes: 10, signature: 'accepted', refusal: null },
  ...more,
})

describe('whether HubSpot would accept a project', () => {
  it('is yes for Perennial itself and for the sample', async () => {
    expect((await reportFor(ownProject)).findings).toEqual([])
    expect((await reportFor(join(ownProject, 'host/sample'))).findings).toEqual([])
  })

  it('names every mistake with what was seen and what to do', async () => {
    const { findings, judged } = await reportFor(await projectOf('mistakes', everyMistake))
    const seen = findings.map(finding => `${finding.surface}: ${finding.seen}`)
    expect(seen).toEqual([
      'C: 2 primary buttons in one tree',
      'C: uses document',
      'C: renders plain <div>',
      "C: calls the browser's own fetch",
      'C: renders Table',
      'C: renders CrmCardActions, CrmPropertyList',
      'C: "A title that goes on for more than forty letters" has 48 characters',
      'C: fetches from https://evil.example',
      'C: sends x-key',
      'C: asks for a timeout of 60000 ms',
    ])
    expect(findings.every(({ remedy }) => remedy.length > 0)).toBe(true)
    expect(judged.at(-1)).toMatchObject({ outcome: 'nothing to judge' })
  })

  it('counts alternatives once and overlays apart', async () => {
    const { findings } = await reportFor(await projectOf('alternatives', oneOfTwo))
    expect(findings.map(({ rule }) => rule)).toEqual(['Titles of at most 40 characters'])
  })

  it('judges what was fetched while surfaces were on show', async () => {
    const dir = join(folder, 'alternatives')
    const { findings, judged } = await reportFor(dir, [
      fetched({ inFlight: 21 }),
      fetched({ path: '/big', requestBytes: 1_000_001 }),
      fetched({
        path: '/late',
        answer: { status: 504, ms: 15_400, bytes: 0, signature: 'no answer', refusal: 'too late' },
      }),
    ])
    expect(findings.map(({ seen }) => seen)).toEqual(
      expect.arrayContaining(['21 at once', 'GET /big: 1000001 bytes out, 10 in', 'GET /late took 15400 ms']),
    )
    expect(judged.some(({ outcome }) => outcome === 'nothing to judge')).toBe(false)
  })

  it('is for a project that builds: another says what the builder said', async () => {
    const dir = await projectOf('broken', 'export const = 1')
    await expect(reportFor(dir)).rejects.toMatchObject({
      name: 'ProjectError',
      message: expect.stringContaining('C.tsx'),
    })
  })
})
