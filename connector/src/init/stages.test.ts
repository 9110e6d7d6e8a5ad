import { closedTicketStages, stagesOf } from './stages.ts'

const stage = (id: string, label: string, closed: boolean, probability: number | null) => ({
  id,
  label,
  order: 0,
  closed,
  probability,
})

describe('closed stages', () => {
  it('are won or lost by probability, else by name; what neither tells is said', () => {
    const stages = [
      stage('open', 'Angebot', false, 0.5),
      stage('renewed', 'Renewed', true, 1),
      stage('gone', 'Not a fit', true, 0),
      stage('g', 'Gewonnen', true, null),
      stage('v', 'Verloren', true, null),
      stage('x', 'Archiv', true, 0.5),
      stage('early', 'Cold', false, 0),
    ]
    expect(stagesOf([{ kind: 'deal', id: 'p', label: 'P', stages }])).toEqual({
      won: ['renewed', 'g'],
      lost: ['gone', 'v'],
      unclear: ['x'],
    })
  })

  it('of tickets are no business of deals', () => {
    const pipelines = [
      { kind: 'ticket' as const, id: '0', label: 'Support', stages: [stage('4', 'Closed', true, null)] },
    ]
    expect(stagesOf(pipelines).won).toEqual([])
    expect(closedTicketStages(pipelines)).toEqual(['4'])
  })
})
