import { startHubspot } from '../../test/sandbox/hubspot/start.ts'
import { ownProject } from '../build.ts'
import { ProjectError } from '../project/ProjectError.ts'
import { readProject } from '../project/readProject.ts'
import { type Arguments, readArguments, usage } from './arguments.ts'
import { genericDay, genericPortal } from './genericPortal.ts'
import { printReport } from './report/printReport.ts'
import { type HostOptions, startHost } from './server.ts'

type Stoppable = HostOptions & { stop: () => Promise<void> }

const given = readArguments()
try {
  if (given.report) process.exitCode = await printReport(given.project ?? ownProject, given.json)
  else await show(given)
} catch (error) {
  if (!(error instanceof ProjectError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

/** Serves until interrupted. */
async function show(given: Arguments): Promise<void> {
  await readProject(given.project ?? ownProject)
  const behind = theirPortal(given) ?? (given.project ? await genericOne(given) : null)
  if (!behind) {
    process.stderr.write(usage)
    process.exitCode = 2
    return
  }
  const host = await startHost(behind).catch(async error => {
    await behind.stop()
    throw error
  })
  process.stdout.write(`${host.url}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => host.stop().then(behind.stop))
}

/** The portal that was named; null when it was not named completely. */
function theirPortal(given: Arguments): Stoppable | null {
  const { hubspot, token, connector, secret, portal } = given
  if (!hubspot || !token || !secret || !Number(portal)) return null
  if (!connector && !given.project) return null
  return {
    ...common(given),
    hubspotUrl: hubspot,
    hubspotToken: token,
    clientSecret: secret,
    portalId: Number(portal),
    asOf: given['as-of'] ?? null,
    stop: async () => undefined,
  }
}

/** A small portal of our own, for a project that brings none. */
async function genericOne(given: Arguments): Promise<Stoppable> {
  const hubspot = await startHubspot({ settings: { buckets: { enabled: false }, indexLagMs: 0 } })
  await hubspot.load(genericPortal())
  return {
    ...common(given),
    hubspotUrl: hubspot.url,
    hubspotToken: hubspot.token,
    clientSecret: given.secret ?? hubspot.clientSecret,
    portalId: hubspot.portalId,
    asOf: genericDay,
    stop: hubspot.stop,
  }
}

function common({ connector, project, port, as: viewer }: Arguments) {
  return {
    connectorUrl: connector ?? null,
    ...(viewer ? { viewer } : {}),
    ...(project ? { project } : {}),
    ...(port ? { port: Number(port) } : {}),
  }
}
