import { existsSync, readFileSync } from 'node:fs'
import { isSignedByHubspot, type SignedRequest } from './signature.ts'

const secret = 'a secret of ours'
const signedAt = 1_782_777_600_000
const now = new Date(signedAt)

/** Signed with another implementation of HubSpot's algorithm, over the addresses as HubSpot decodes them. */
const vectors: [what: string, request: Partial<SignedRequest>][] = [
  [
    'every escape that HubSpot decodes',
    {
      url: 'https://cards.example/v1/cards/company/1?portalId=4711&q=%3A%2f%3F%40%21%24%27%28%29%2A%2C%3B',
      signature: 'zmIC68m5IF6sU4Ru7gNJ7pdGFaz9zlITMWk3V0y9RIY=',
    },
  ],
  [
    'escapes that HubSpot leaves as they are',
    {
      url: 'https://cards.example/v1/cards/company/1?portalId=4711&q=%20%26%3D%2B%25%23%5B%22',
      signature: 'O/q5sfJ9GrNughSVPmEl2IYaGi93p06ZfTg0lxQ2dX4=',
    },
  ],
  [
    'a body beyond ASCII',
    {
      method: 'POST',
      url: 'https://cards.example/v1/notes?portalId=4711',
      body: Buffer.from('{"text":"Grüße 🚀"}'),
      signature: 'lGdLTvAVWAxMPrrzP4Vi96fmSF5m91Vta1Ac053J7nw=',
    },
  ],
  [
    'a body that is no text',
    {
      method: 'POST',
      url: 'https://cards.example/v1/notes?portalId=4711',
      body: Buffer.from([0xff, 0xfe, 0x00, 0x80]),
      signature: '4Y7KN79gAutuMPQuH/rny5VddXF+fzG3wtwZWTaq2Qo=',
    },
  ],
]
const request = (more: Partial<SignedRequest>): SignedRequest => ({
  method: 'GET',
  url: '',
  body: Buffer.alloc(0),
  timestamp: String(signedAt),
  signature: undefined,
  ...more,
})
const good = request(vectors[2]![1])
const accepted = (more: Partial<SignedRequest>, at = now) =>
  isSignedByHubspot({ ...good, ...more }, secret, at)
const later = (ms: number) => new Date(signedAt + ms)

describe('a request signed by HubSpot', () => {
  it.each(vectors)('is recognised with %s', (_, vector) => {
    expect(isSignedByHubspot(request(vector), secret, now)).toBe(true)
  })

  it('is good for five minutes, and for a clock that is five minutes behind', () => {
    expect(accepted({}, later(300_000))).toBe(true)
    expect(accepted({}, later(300_001))).toBe(false)
    expect(accepted({}, later(-300_000))).toBe(true)
    expect(accepted({}, later(-300_001))).toBe(false)
  })

  it.each<[string, Partial<SignedRequest>]>([
    ['another method', { method: 'PUT' }],
    ['another portal', { url: good.url.replace('4711', '4712') }],
    ['something added to the address', { url: `${good.url}&userId=1` }],
    ['the parameters of another origin', { url: good.url.replace('cards', 'evil') }],
    ['another body', { body: Buffer.from('{"text":"Grüsse 🚀"}') }],
    ['no body', { body: Buffer.alloc(0) }],
    ['another time', { timestamp: String(signedAt + 1) }],
    ['no time', { timestamp: undefined }],
    ['a time that is no number', { timestamp: '1782777600000abc' }],
    ['an empty time', { timestamp: '' }],
    ['no signature', { signature: undefined }],
    ['an empty signature', { signature: '' }],
    ['a short signature', { signature: good.signature!.slice(0, 20) }],
    ['a long signature', { signature: `${good.signature!.slice(0, -1)}AAAA` }],
  ])('is refused with %s', (_, change) => {
    expect(accepted(change)).toBe(false)
  })

  it('is refused when another secret signed it', () => {
    expect(isSignedByHubspot(good, 'another secret', now)).toBe(false)
  })
})

interface PublishedVectors {
  clientSecret: string
  v3: { method: string; uri: string; body: string; timestamp: number; signature: string }[]
}
const published = new URL('../../../../shared/data/hubspot-signature-vectors.json', import.meta.url)
const whenPublished = existsSync(published) ? describe : describe.skip

whenPublished('the vectors in ../shared/data (skipped where that folder is absent)', () => {
  it('are all recognised', () => {
    const { clientSecret, v3 }: PublishedVectors = JSON.parse(readFileSync(published, 'utf8'))
    expect(v3.length).toBeGreaterThan(0)
    for (const { method, uri, body, timestamp, signature } of v3) {
      const vector = { method, url: uri, body: Buffer.from(body), timestamp: String(timestamp), signature }
      expect({ uri, known: isSignedByHubspot(vector, clientSecret, new Date(timestamp)) }).toEqual({
        uri,
        known: true,
      })
    }
  })
})
