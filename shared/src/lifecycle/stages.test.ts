import { defaultStages } from './stage-defaults.ts'
import { ContactStages, Stages } from './stages.ts'

const stage = (more: object = {}, name = 'live') => ({ name, label: name, ...more })
const complaint = (schema: typeof Stages, list: object[]) => {
  const issue = schema.safeParse(list).error?.issues[0]
  return issue && `${issue.path.join('.')}: ${issue.message}`
}

describe('stages in the configuration', () => {
  it('take the default set', () => {
    expect(Stages.parse(defaultStages)).toEqual(defaultStages)
  })

  it.each<[string, object[], RegExp]>([
    ['a name the CRM cannot keep', [stage({}, 'On hold')], /^0.name: write small letters, digits and _/],
    ['a name twice', [stage({ manual: true }), stage()], /^1.name: two stages have the name "live"/],
    [
      'a label twice',
      [stage({ label: 'Live' }), stage({ label: 'Live', manual: true }, 'on')],
      /^1.label: two stages have the label "Live"/,
    ],
    [
      'one that is manual and has a condition',
      [stage({ manual: true, when: { fact: 'seats', atLeast: 1 } })],
      /^0.manual: a stage is manual or has a condition, not both/,
    ],
    [
      'a move to nowhere',
      [stage({ moves: ['gone'] })],
      /^0.moves.0: there is no stage gone; write one of live/,
    ],
    [
      'two for everybody else',
      [stage(), stage({}, 'other')],
      /^1.when: one stage is for everybody else already/,
    ],
    ['a stage that rests on the stage', [stage({ when: { fact: 'stage', is: 'live' } })], /use moves$/],
  ])('refuse %s', (_, list, message) => {
    expect(complaint(Stages, list)).toMatch(message)
  })

  it.each([
    'healthScore',
    'healthBand',
    'healthCoverage',
    'renewalRisk',
    'measure.usage_trend',
    'serviceTier',
  ])('refuse %s: a stage is known before the score', fact => {
    const when = { all: [{ not: { fact, known: true } }] }
    expect(complaint(Stages, [stage({ when })])).toBe(
      `0.when: ${fact} is concluded after the stage, which may choose the scorecard`,
    )
    expect(complaint(ContactStages, [stage({ when })])).toBeUndefined()
  })

  it('leave facts of a contact to the stages of contacts', () => {
    const list = [stage({ when: { fact: 'contact.bounced', is: true } })]
    expect(complaint(Stages, list)).toMatch(/contact.bounced is a fact of a contact; use it in contactStages/)
    expect(complaint(ContactStages, list)).toBeUndefined()
    expect(complaint(ContactStages, [stage({ when: { fact: 'contact.rol', is: 'user' } })])).toMatch(
      /there is no fact "contact.rol"; write one of contact.role, contact.jobTitle/,
    )
  })
})
