import express, { type Router } from 'express'
import type { Inspection } from '../project/Inspection.ts'
import type { Project } from '../project/readProject.ts'
import type { Built } from '../scripts/buildOnce.ts'
import type { Recorder } from './proxy/recorder.ts'
import { reportOn } from './report/reportOn.ts'
import type { ProjectView } from './surface.ts'

/** What the page reads of this view itself, below /host-data. */
export function hostRoutes(
  project: Project,
  cards: Built,
  inspections: Record<string, Inspection>,
  fetches: Recorder,
): Router {
  const view: ProjectView = {
    name: project.name,
    surfaces: project.surfaces.map(({ bundle, name, location, objectTypes }) => ({
      bundle,
      name,
      location,
      objectTypes,
    })),
    iframeOrigins: project.permittedUrls.iframe.map(url => new URL(url).origin),
  }
  return express
    .Router()
    .get('/project', (_request, response) => {
      response.json(view)
    })
    .get('/report', (_request, response) => {
      response.json(reportOn({ project, inspections, bytes: cards.bytes, fetched: fetches.list() }))
    })
    .get('/fetches', (_request, response) => {
      response.json(fetches.list())
    })
    .delete('/fetches', (_request, response) => {
      fetches.clear()
      response.status(204).end()
    })
}
