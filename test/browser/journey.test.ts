import { approveJourney } from './journeys/approve.ts'
import { cohortJourney } from './journeys/cohort.ts'
import { crmChangeJourney } from './journeys/crm-change.ts'
import { dashboardJourney } from './journeys/dashboard.ts'
import { filtersJourney } from './journeys/filters.ts'
import { keyboardJourney } from './journeys/keyboard.ts'
import { overrideJourney } from './journeys/override.ts'
import { salesJourney } from './journeys/sales.ts'
import { segmentJourney } from './journeys/segment.ts'
import { settingsJourney } from './journeys/settings.ts'
import { touchpointJourney } from './journeys/touchpoint.ts'
import { troubleJourney } from './journeys/trouble.ts'
import { updateArrJourney } from './journeys/update-arr.ts'
import { widthJourney } from './journeys/widths.ts'
import { setWholeStage, type WholeStage } from './support/wholeStage.ts'

let stage: WholeStage
beforeAll(async () => {
  stage = await setWholeStage()
}, 300_000)
afterEach(() => stage?.clear())
afterAll(() => stage?.stop())

/** In this order: the last but one moves the day, the last stops the connector. */
describe('Perennial in the CRM, with nothing faked', () => {
  for (const journey of [
    dashboardJourney,
    filtersJourney,
    crmChangeJourney,
    updateArrJourney,
    approveJourney,
    touchpointJourney,
    settingsJourney,
    segmentJourney,
    cohortJourney,
    salesJourney,
    keyboardJourney,
    widthJourney,
    overrideJourney,
    troubleJourney,
  ])
    journey(() => stage)
})
