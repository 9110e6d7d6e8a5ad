import { opinionsOf } from './opinions.ts'
import { wordsOf } from './words.ts'

const worth = (text: string) => opinionsOf(wordsOf(text)).reduce((sum, one) => sum + one.worth, 0)

describe('opinions', () => {
  it.each([
    ['The export is great', 1],
    ['The export is bad', -1],
    ['The export is terrible', -2],
    ['We love it', 2],
    ['The export runs every night', 0],
    ['There is an error in the export', 0],
    ['', 0],
  ])('%s: %d', (text, expected) => {
    expect(worth(text)).toBe(expected)
  })

  it.each([
    ['Not bad', 0.5],
    ['The export is not good', -1],
    ["It isn't easy to use", -1],
    ['It isn’t easy to use', -1],
    ['We are not at all happy', -1],
    ['The export no longer works', -0.5],
    ["It doesn't work", -0.5],
    ['It works', 0],
    ['We were never disappointed', 0.5],
    ['No, it is good', 1],
    ['Not the best experience', -1],
    ['Nothing to complain about', 0.5],
    ['We did not expect an answer today and it is good', 1],
  ])('denial: %s: %d', (text, expected) => {
    expect(worth(text)).toBe(expected)
  })

  it.each([
    ['very slow', -1.5],
    ['a bit slow', -0.5],
    ['not very good', -1.5],
    ['really great support', 1.5],
  ])('degree: %s: %d', (text, expected) => {
    expect(worth(text)).toBe(expected)
  })

  it.each([
    ['We are fed up with this', -2],
    ['Good morning, the list is empty', 0],
    ['Have a great day', 0],
    ['Best regards', 0],
    ['We would be happy to send the file', 0],
  ])('several words that belong together: %s: %d', (text, expected) => {
    expect(worth(text)).toBe(expected)
  })

  it.each([
    ['Der Export ist sehr langsam und wir sind unzufrieden', -2.5],
    ['Das gefällt mir nicht', -1],
    ['Nicht schlecht, das geht schnell', 1.5],
    ['Der Import funktioniert nicht mehr', -0.5],
    ['Leider funktioniert die Schnittstelle seit gestern wieder nicht', -0.5],
    ['Guten Tag, wir haben eine Frage', 0],
    ["L'export est inacceptable, nous sommes déçus", -3],
    ['Le support est très efficace', 1.5],
    ["Ce n'est pas mal", 0.5],
    ['El informe es muy lento y estamos decepcionados', -2.5],
    ['No funciona desde el lunes', -0.5],
    ['De export is traag en wij zijn niet tevreden', -2],
    ['Het werkt uitstekend', 2],
  ])('other languages: %s: %d', (text, expected) => {
    expect(worth(text)).toBeCloseTo(expected, 9)
  })

  it('takes a word for what it means in the language of the text', () => {
    expect(worth('That was fast')).toBe(1)
    expect(worth('Wir sind fast fertig mit der Einrichtung')).toBe(0)
  })
})
