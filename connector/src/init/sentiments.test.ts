import { sentimentsOf } from './sentiments.ts'
import { options } from './small-room.ts'

it.each([
  ['healthy=Healthy|neutral=Neutral|at_risk=At risk', { healthy: 90, neutral: 50, at_risk: 15 }],
  ['g=Grün|o=Orange|r=Rot', { g: 90, o: 50, r: 15 }],
  ['1=Unhappy|2=Very happy', { 1: 15, 2: 100 }],
  ['1|2|3|4|5', { 1: 0, 2: 25, 3: 50, 4: 75, 5: 100 }],
  ['a=Blue|b=Good', { b: 90 }],
])('%s', (text, worth) => {
  expect(sentimentsOf({ options: options(text).options! })).toEqual(worth)
})
