import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { signatureHeaders, signatureV2, signatureV3 } from './signature.ts'

const vectorFile = resolve(import.meta.dirname, '../../../../shared/data/hubspot-signature-vectors.json')
const request = {
  clientSecret: 'secret',
  method: 'GET',
  url: 'https://a.example/x?y=%20',
  body: '',
  timestamp: 1,
}

/** Known answers live beside the project; where they are absent the rest of this file still runs. */
const known = existsSync(vectorFile) ? describe : describe.skip

known('signatures with known answers (../shared/data)', () => {
  const vectors = existsSync(vectorFile) ? JSON.parse(readFileSync(vectorFile, 'utf8')) : { v3: [] }
  it('v2 is as HubSpot’s documentation prints it', () => {
    const { method, uri, body, digest } = vectors.v2
    expect(signatureV2({ clientSecret: vectors.clientSecret, method, url: uri, body, timestamp: 0 })).toBe(
      digest,
    )
  })
  it('v3 decodes exactly the escapes HubSpot decodes', () => {
    for (const { method, uri, body, timestamp, signature } of vectors.v3) {
      expect(signatureV3({ clientSecret: vectors.clientSecret, method, url: uri, body, timestamp })).toBe(
        signature,
      )
    }
  })
})

describe('a v3 signature', () => {
  it('is the same for an escape HubSpot undoes', () => {
    const escaped = { ...request, url: 'https://a.example/x?y=a%40b.c' }
    expect(signatureV3(escaped)).toBe(signatureV3({ ...request, url: 'https://a.example/x?y=a@b.c' }))
  })
  it.each([
    { method: 'POST' },
    { url: 'https://a.example/x?y=+' },
    { body: '{}' },
    { timestamp: 2 },
    { clientSecret: 'other' },
  ])('changes with %j', change => {
    expect(signatureV3({ ...request, ...change })).not.toBe(signatureV3(request))
  })
  it('travels with its timestamp and the v2 signature', () => {
    expect(signatureHeaders(request)).toEqual({
      'X-HubSpot-Signature': signatureV2(request),
      'X-HubSpot-Signature-Version': 'v2',
      'X-HubSpot-Signature-v3': signatureV3(request),
      'X-HubSpot-Request-Timestamp': '1',
    })
  })
})
