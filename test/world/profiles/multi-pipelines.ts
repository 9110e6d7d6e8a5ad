import type { DealPipeline } from './stage-names.ts'

/** The pipelines of the multi-pipeline profile, with the numbers HubSpot gives and the labels people write. */
export const newBusiness: DealPipeline = {
  id: 'default',
  label: 'New Business',
  open: [
    ['appointmentscheduled', '1 - Discovery'],
    ['qualifiedtobuy', '2 - Qualified (BANT)'],
    ['presentationscheduled', '3 - Demo done'],
    ['contractsent', '4 - Paper out'],
  ],
  won: ['closedwon', 'Won :)'],
  lost: ['closedlost', 'Lost / no decision'],
}

export const americas: DealPipeline = {
  id: '68211407',
  label: 'Renewals Americas',
  open: [
    ['131577820', 'T-180 identified'],
    ['131577821', 'Talking'],
    ['131577822', 'Quote out'],
    ['131577823', 'Verbal'],
  ],
  won: ['131577824', 'Renewed'],
  lost: ['131577825', 'Not renewed'],
}

export const emea: DealPipeline = {
  id: '68211533',
  label: 'Renewals EMEA',
  open: [
    ['131589101', 'Anstehend / upcoming'],
    ['131589102', 'In negotiation'],
    ['131589104', 'With procurement'],
  ],
  won: ['131589105', 'Signed'],
  lost: ['131589107', 'Cancelled by customer'],
}

export const upsell: DealPipeline = {
  id: '70918822',
  label: 'Upsell',
  open: [
    ['140022310', 'Idea'],
    ['140022311', 'Proposal'],
  ],
  won: ['140022312', 'Closed - Won'],
  lost: ['140022313', 'Closed - Lost'],
}

export const services: DealPipeline = {
  id: '71440356',
  label: 'Services',
  open: [
    ['141500201', 'Scoping'],
    ['141500202', 'SOW sent'],
  ],
  won: ['141500203', 'SOW signed'],
  lost: ['141500204', 'Dropped'],
}

export const partners: DealPipeline = {
  id: '80215609',
  label: 'Partner recruiting',
  open: [
    ['159907711', 'First chat'],
    ['159907712', 'Partner agreement sent'],
  ],
  won: ['159907713', 'Onboarded partner'],
  lost: ['159907714', 'Not a fit'],
}

export const pipelines: readonly DealPipeline[] = [newBusiness, americas, emea, upsell, services, partners]
